//! `odref man [COMMAND]`: the manual in the language of man and mandoc, from the tree that reads the arguments.

use std::io::{self, Write};

use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};
use odref::catalogue::RELEASE;
use odref::error::{CODES, Error};

use super::text_only;
use crate::cli::{help, manual};
use crate::screen::Screen;

/// Columns are for the reader's program to decide.
const UNWRAPPED: usize = 1000;

pub(crate) fn man(name: Option<&str>, screen: &Screen) -> Result<String, Error> {
    text_only("man", screen.options.format)?;
    let tree = help::tree(&[], UNWRAPPED, |_| false).subcommand_help_heading("TOPICS AND COMMANDS");
    let mut tree = tree.disable_help_subcommand(true);
    tree.build();
    let page = match name {
        None => page(&tree, &of_program()),
        Some(name) => {
            let command = tree.find_subcommand(name).ok_or_else(|| unknown(name))?;
            page(command, &of_command(command.get_name()))
        }
    };
    page.map_err(|error| Error::internal(&format!("cannot write the manual: {error}")))
}

fn unknown(name: &str) -> Error {
    Error::usage("usage.unknown_topic", format!("no topic or command \"{name}\""), "all of them: odref --help")
}

/// A page: what the generator knows, in the order of the help, then what only we know.
fn page(command: &Command, own: &Roff) -> io::Result<String> {
    // the date of the content, not of the clock: the same program writes the same page
    let version = concat!("odref ", env!("CARGO_PKG_VERSION"));
    let title = command.get_display_name().unwrap_or_else(|| command.get_name()).to_uppercase();
    let man = Man::new(command.clone()).title(title).date(RELEASE.date).source(version).manual("odref manual");
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    if command.has_subcommands() {
        description().to_writer(&mut page)?;
        man.render_subcommands_section(&mut page)?;
    } else {
        man.render_description_section(&mut page)?;
    }
    man.render_options_section(&mut page)?;
    own.to_writer(&mut page)?;
    page.flush()?;
    Ok(once(&String::from_utf8_lossy(&page)))
}

/// Each piece brings the same two lines about apostrophes; one pair is enough.
fn once(page: &str) -> String {
    let is_opening = |line: &&str| line.starts_with(".ie \\n(.g") || line.starts_with(".el .ds Aq");
    let opening = page.lines().filter(is_opening).take(2);
    opening.chain(page.lines().filter(|line| !is_opening(line))).map(|line| format!("{line}\n")).collect()
}

fn description() -> Roff {
    let mut own = Roff::new();
    own.control("SH", ["DESCRIPTION"]).text([roman(manual::DESCRIPTION)]);
    own.control("PP", []).text([roman(manual::PROMISE)]);
    own
}

fn of_program() -> Roff {
    let mut own = Roff::new();
    list(&mut own, "EXAMPLES", &crate::cli::examples::of_program());
    for (title, rows) in manual::SECTIONS {
        list(&mut own, title, rows);
    }
    let codes: Vec<_> = CODES.iter().map(|code| (format!("{}: {}", code.name, code.exit_code), code.about)).collect();
    list(&mut own, "ERROR CODES", &codes);
    own.control("SH", ["SEE ALSO"]);
    own.text([bold("odref-respond"), roman("(1), "), bold("odref-find"), roman("(1), "), bold("odref-config"), roman("(1)")]);
    own.control("SH", ["CAVEATS"]).text([roman(help::NOT_ADVICE)]);
    own
}

fn of_command(name: &str) -> Roff {
    let mut own = Roff::new();
    list(&mut own, "EXAMPLES", &help::of_command(name));
    own.control("SH", ["SEE ALSO"]).text([bold("odref"), roman("(1)")]);
    own
}

/// Names with what they mean.
fn list<N: AsRef<str>>(page: &mut Roff, title: &str, rows: &[(N, &str)]) {
    if rows.is_empty() {
        return;
    }
    page.control("SH", [title]);
    for (name, meaning) in rows {
        page.control("TP", []).text([bold(name.as_ref())]).text([roman(*meaning)]);
    }
}
