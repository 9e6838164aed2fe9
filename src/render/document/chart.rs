//! Bars of two shares, one below the other, for every format that can draw.

use crate::quiz::BeforeAfter;

/// Width of a bar of a hundred percent, in units of the drawing. The drawing itself is 320 wide: as wide as a small phone.
const FULL: usize = 200;
/// Height of an area with its two bars.
const STEP: usize = 62;
/// Where bars begin.
const LEFT: usize = 62;

/// A bar chart. It says nothing that the table below it does not.
#[derive(Clone, Debug)]
pub struct Chart {
    /// What it shows, for those who do not see it.
    pub words: String,
    /// Pairs of bars.
    pub pairs: Vec<Pair>,
    /// Height of the drawing.
    pub height: usize,
}

/// The two bars of an area.
#[derive(Clone, Debug)]
pub struct Pair {
    /// Name of the area.
    pub title: String,
    /// Where the name stands.
    pub baseline: usize,
    /// The bars.
    pub bars: Vec<Bar>,
}

/// A bar.
#[derive(Clone, Debug)]
pub struct Bar {
    /// `Before` or `After`.
    pub when: &'static str,
    /// Class, which fills it or leaves it hollow.
    pub class: &'static str,
    /// Where it begins.
    pub left: usize,
    /// Top of the bar.
    pub top: usize,
    /// Length of the bar.
    pub length: usize,
    /// What stands behind it.
    pub label: String,
}

impl Chart {
    /// The chart of these areas. A share that is missing has no bar.
    #[must_use]
    pub fn of(areas: &[(String, BeforeAfter)]) -> Self {
        let pairs: Vec<Pair> =
            areas.iter().enumerate().map(|(index, (title, score))| pair(title, *score, index * STEP)).collect();
        let words: Vec<String> = pairs.iter().map(|pair| format!("{}: {}", pair.title, in_words(&pair.bars))).collect();
        Self { words: format!("Share of right answers. {}.", words.join(". ")), height: pairs.len() * STEP, pairs }
    }
}

fn pair(title: &str, score: BeforeAfter, top: usize) -> Pair {
    let bar = |when, class, tally: Option<crate::quiz::Tally>, top| {
        let percent = tally?.percent();
        Some(Bar { when, class, left: LEFT, top, length: percent * FULL / 100, label: format!("{percent}%") })
    };
    let bars = [bar("Before", "before", score.pre, top + 20), bar("After", "after", score.post, top + 38)];
    Pair { title: title.to_owned(), baseline: top + 14, bars: bars.into_iter().flatten().collect() }
}

fn in_words(bars: &[Bar]) -> String {
    let words: Vec<String> = bars.iter().map(|bar| format!("{} {}", bar.when.to_lowercase(), bar.label)).collect();
    words.join(", ")
}

impl Bar {
    /// Where the percent stands.
    #[must_use]
    pub fn right(&self) -> usize {
        self.left + self.length + 6
    }

    /// Where letters beside it stand.
    #[must_use]
    pub fn baseline(&self) -> usize {
        self.top + 11
    }
}
