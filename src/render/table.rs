//! Tables: in columns where they fit, else one record below the other.

use super::layout::{Cell, GAP, Line, Role, display_width, paragraph, row};
use super::text::{INDENT, Options, small_print};
use super::wrap::pieces;
use crate::content::model::{Item, Section};

/// A column is squeezed no further than this, or its longest word: narrower ones are hard to read.
const MIN_COLUMN: usize = 11;

/// Draws the rows of a table.
pub(super) fn rows(section: &Section, items: &[&Item], options: Options) -> Vec<Line> {
    match column_widths(section, items, options.width.saturating_sub(INDENT)) {
        Some(widths) => columns(section, items, &widths, options),
        None => items.iter().flat_map(|item| record(section, item, options)).collect(),
    }
}

fn columns(section: &Section, items: &[&Item], widths: &[usize], options: Options) -> Vec<Line> {
    let mut lines = row(INDENT, &cells(&section.columns, widths, |_| Role::Heading));
    for item in items {
        lines.extend(row(INDENT, &cells(&item.cells, widths, |index| if index == 0 { Role::Term } else { Role::Plain })));
        lines.extend(small_print(item, INDENT + GAP, options));
    }
    lines
}

fn cells<'a>(texts: &'a [String], widths: &[usize], role: impl Fn(usize) -> Role) -> Vec<Cell<'a>> {
    let sized = texts.iter().zip(widths).enumerate();
    sized.map(|(index, (text, width))| Cell { text, role: role(index), width: *width }).collect()
}

/// The first cell as a name, the others each after its heading.
fn record(section: &Section, item: &Item, options: Options) -> Vec<Line> {
    let mut lines = Vec::new();
    for (index, (column, cell)) in section.columns.iter().zip(&item.cells).enumerate() {
        lines.extend(match index {
            0 => paragraph(cell, Role::Term, INDENT, options.width),
            _ => paragraph(&format!("{column}: {cell}"), Role::Plain, INDENT + GAP, options.width),
        });
    }
    lines.extend(small_print(item, INDENT + GAP, options));
    lines
}

/// Widths that fit, or nothing when even the longest word of each column would not. The widest column gives way first.
fn column_widths(section: &Section, items: &[&Item], width: usize) -> Option<Vec<usize>> {
    let columns: Vec<Vec<&str>> = (0..section.columns.len()).map(|column| texts(section, items, column).collect()).collect();
    let mut widths: Vec<usize> = columns.iter().map(|texts| widest(texts, display_width)).collect();
    let longest_words = columns.iter().map(|texts| widest(texts, longest_word).max(MIN_COLUMN));
    let least: Vec<usize> = widths.iter().zip(longest_words).map(|(width, least)| least.min(*width)).collect();
    let space = width.checked_sub(GAP * widths.len().saturating_sub(1))?;
    while widths.iter().sum::<usize>() > space {
        let can_shrink = widths.iter_mut().zip(&least).filter(|(width, least)| **width > **least);
        let (widest, _) = can_shrink.max_by_key(|(width, _)| **width)?;
        *widest -= 1;
    }
    Some(widths)
}

fn widest(texts: &[&str], measure: fn(&str) -> usize) -> usize {
    texts.iter().map(|text| measure(text)).max().unwrap_or(0)
}

fn longest_word(text: &str) -> usize {
    pieces(text).map(display_width).max().unwrap_or(0)
}

/// The texts of one column, its heading first.
fn texts<'a>(section: &'a Section, items: &'a [&Item], column: usize) -> impl Iterator<Item = &'a str> {
    let cells = items.iter().filter_map(move |item| item.cells.get(column));
    section.columns.get(column).into_iter().chain(cells).map(String::as_str)
}
