//! Regions: all of them with their numbers, and one with everything that depends on it.

use super::layout::{Cell, GAP, Line, Role, paragraph, row};
use super::text::{INDENT, source};
use super::words::{HELPLINES, REGIONS, UNREVIEWED};
use crate::content::model::Region;
use crate::page::CitedSource;
use crate::setting::{call, helpline_item};

/// Columns for a code, and for a name beside it.
const CODE_WIDTH: usize = 2;
const NAME_WIDTH: usize = 22;

/// Every region with its ambulance numbers, one a line where there is room.
#[must_use]
pub fn all(regions: &[(&str, &Region)], width: usize) -> Vec<Line> {
    let [title, lead] = REGIONS;
    let mut lines = paragraph(&title.to_uppercase(), Role::Title, 0, width);
    lines.extend(paragraph(lead, Role::Plain, 0, width));
    lines.push(Line::new());
    for (code, region) in regions {
        let number = format!("{} (as of {})", call(&region.emergency), region.emergency.as_of);
        let left = INDENT + CODE_WIDTH + GAP + NAME_WIDTH + GAP;
        let name = region.name.as_str();
        let cells = [
            Cell { text: code, role: Role::Term, width: CODE_WIDTH },
            Cell { text: name, role: Role::Plain, width: NAME_WIDTH.min(width.saturating_sub(INDENT + CODE_WIDTH + GAP)) },
            Cell { text: &number, role: Role::Strong, width: width.saturating_sub(left) },
        ];
        if left + 20 <= width {
            lines.extend(row(INDENT, &cells));
        } else {
            let [code, name, _] = cells;
            lines.extend(row(INDENT, &[code, name]));
            lines.extend(paragraph(&number, Role::Strong, INDENT + CODE_WIDTH + GAP, width));
        }
    }
    lines.push(Line::new());
    lines.extend(paragraph("One of them: odref regions CODE. Use it: odref --region CODE", Role::Aside, 0, width));
    lines.extend(paragraph(UNREVIEWED, Role::Aside, 0, width));
    lines
}

/// One region, whole.
#[must_use]
pub fn one(code: &str, region: &Region, sources: &[CitedSource], width: usize) -> Vec<Line> {
    let mut lines = paragraph(&format!("{} ({code})", region.name).to_uppercase(), Role::Title, 0, width);
    let number = format!("Call {} for an ambulance (as of {}).", call(&region.emergency), region.emergency.as_of);
    lines.extend(paragraph(&number, Role::Urgent, 0, width));
    lines.extend(paragraph(
        &format!("Protocol: {}. See it: odref respond --protocol {}", region.protocol, region.protocol),
        Role::Plain,
        0,
        width,
    ));
    if !region.products.is_empty() {
        lines.extend(paragraph(&format!("Products: odref naloxone products --region {code}"), Role::Plain, 0, width));
    }
    if !region.helplines.is_empty() {
        lines.push(Line::new());
        lines.extend(paragraph(HELPLINES, Role::Heading, 0, width));
    }
    for item in region.helplines.iter().map(helpline_item) {
        lines.extend(paragraph(item.term.as_deref().unwrap_or_default(), Role::Term, INDENT, width));
        lines.extend(paragraph(&item.text, Role::Plain, INDENT + GAP, width));
    }
    lines.push(Line::new());
    lines.extend(paragraph("Sources", Role::Heading, 0, width));
    lines.extend(sources.iter().flat_map(|cited| source(&cited.source, INDENT, width)));
    lines.push(Line::new());
    lines.extend(paragraph(UNREVIEWED, Role::Aside, 0, width));
    lines
}

/// One region a line.
#[must_use]
pub fn plain(regions: &[(&str, &Region)]) -> String {
    regions.iter().map(|(code, region)| format!("{code}: {}: {}\n", region.name, call(&region.emergency))).collect()
}
