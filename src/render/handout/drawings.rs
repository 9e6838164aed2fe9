//! The drawings: lines that read in grey, the helper tinted and the person helped white. The captions are content.

/// Name and SVG.
static DRAWINGS: [(&str, &str); 10] = [
    ("breaths", include_str!("../drawings/breaths.svg")),
    ("call", include_str!("../drawings/call.svg")),
    ("clock", include_str!("../drawings/clock.svg")),
    ("nose", include_str!("../drawings/nose.svg")),
    ("push", include_str!("../drawings/push.svg")),
    ("shout", include_str!("../drawings/shout.svg")),
    ("side", include_str!("../drawings/side.svg")),
    ("stay", include_str!("../drawings/stay.svg")),
    ("thigh", include_str!("../drawings/thigh.svg")),
    ("wake", include_str!("../drawings/wake.svg")),
];

/// The SVG of a drawing.
#[must_use]
pub fn drawing(name: &str) -> Option<&'static str> {
    DRAWINGS.iter().find(|(known, _)| *known == name).map(|(_, svg)| svg.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;

    #[test]
    fn every_drawing_has_a_caption_and_every_caption_a_drawing() {
        let drawn: Vec<&str> = DRAWINGS.iter().map(|(name, _)| *name).collect();
        let handout = catalogue::handout().unwrap();
        let captioned: Vec<&str> = handout.drawings.0.keys().map(String::as_str).collect();
        assert_eq!(drawn, captioned);
    }

    #[test]
    fn drawings_hold_no_script_and_no_address() {
        for (name, svg) in DRAWINGS {
            let elsewhere = svg.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
            assert!(["<script", "href", "http", "url(", " on"].iter().all(|part| !elsewhere.contains(part)), "{name}");
            assert!(svg.contains("aria-hidden=\"true\""), "{name}: its caption speaks for it");
        }
    }
}
