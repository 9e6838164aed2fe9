//! The settings: each value, and where it came from.

use super::layout::{Cell, GAP, Line, Role, display_width, paragraph, row};
use super::text::INDENT;

/// Below this width, a value's origin stands under it.
const SIDE_BY_SIDE: usize = 60;
/// Said of a setting without a value.
const NONE: &str = "none";

/// Where a value came from.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Origin {
    /// This flag.
    Flag(&'static str),
    /// This environment variable.
    Variable(&'static str),
    /// The settings file.
    File {
        /// Its path.
        path: String,
        /// The line of the key, from 1.
        line: usize,
    },
    /// Nothing was set.
    BuiltIn,
}

/// A value and where it came from.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Given<T> {
    /// The value in force.
    pub value: T,
    /// Where it came from.
    pub origin: Origin,
}

/// The settings in force.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Code of the region.
    pub region: Given<Option<String>>,
    /// Language of the content.
    pub language: Given<String>,
    /// Lines for handouts: who made it, and how to reach them.
    pub contact: Given<Vec<String>>,
    /// `auto`, `always` or `never`.
    pub color: Given<String>,
    /// Where the settings file is or would be; none without a home.
    pub path: Option<String>,
    /// Whether it is there.
    pub exists: bool,
}

impl Origin {
    /// The flag, the variable or the path; of what is built in, just that.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Flag(name) | Self::Variable(name) => name,
            Self::File { path, .. } => path,
            Self::BuiltIn => "built in",
        }
    }

    /// Where it came from, in words.
    fn words(&self) -> String {
        match self {
            Self::Flag(name) | Self::Variable(name) => format!("from {name}"),
            Self::File { line, .. } => format!("from the file below, line {line}"),
            Self::BuiltIn => "built in".to_owned(),
        }
    }
}

/// The settings for a terminal.
#[must_use]
pub fn text(settings: &Settings, width: usize) -> Vec<Line> {
    let rows = rows(settings);
    let names = rows.iter().map(|(name, ..)| display_width(name)).max().unwrap_or(0);
    let mut lines = paragraph("SETTINGS", Role::Title, 0, width);
    lines.push(Line::new());
    for (name, values, origin) in &rows {
        lines.extend(one((name, names), values, &origin.words(), width));
    }
    lines.push(Line::new());
    lines.extend(paragraph(&file(settings), Role::Plain, 0, width));
    lines.extend(paragraph("A flag wins over a variable, a variable over the file.", Role::Aside, 0, width));
    lines
}

/// A setting, a line for each of its values.
fn one((name, names): (&str, usize), values: &[String], origin: &str, width: usize) -> Vec<Line> {
    let rest = width.saturating_sub(INDENT + names + GAP);
    let beside = width >= SIDE_BY_SIDE;
    let value_width = if beside { rest / 2 } else { rest };
    let mut lines = Vec::new();
    for (index, value) in values.iter().enumerate() {
        let first = |text| if index == 0 { text } else { "" };
        let mut cells = vec![
            Cell { text: first(name), role: Role::Term, width: names },
            Cell { text: value, role: Role::Plain, width: value_width },
        ];
        if beside {
            cells.push(Cell { text: first(origin), role: Role::Aside, width: rest.saturating_sub(value_width + GAP) });
        }
        lines.extend(row(INDENT, &cells));
    }
    if !beside {
        lines.extend(paragraph(origin, Role::Aside, INDENT + names + GAP, width));
    }
    lines
}

fn file(settings: &Settings) -> String {
    match (&settings.path, settings.exists) {
        (Some(path), true) => format!("Settings file: {path}"),
        (Some(path), false) => format!("No settings file; it would be {path}"),
        (None, _) => "No settings file: neither XDG_CONFIG_HOME nor HOME is set".to_owned(),
    }
}

/// The settings, one a line.
#[must_use]
pub fn plain(settings: &Settings) -> String {
    let line = |(name, values, origin): &(&str, Vec<String>, &Origin)| {
        let line = if let Origin::File { line, .. } = origin { format!(", line {line}") } else { String::new() };
        format!("{name}: {} ({}{line})\n", values.join(" | "), origin.name())
    };
    rows(settings).iter().map(line).collect()
}

fn rows(settings: &Settings) -> [(&'static str, Vec<String>, &Origin); 4] {
    let Settings { region, language, contact, color, .. } = settings;
    let none = || NONE.to_owned();
    [
        ("region", vec![region.value.clone().unwrap_or_else(none)], &region.origin),
        ("language", vec![language.value.clone()], &language.origin),
        ("contact", if contact.value.is_empty() { vec![none()] } else { contact.value.clone() }, &contact.origin),
        ("color", vec![color.value.clone()], &color.origin),
    ]
}
