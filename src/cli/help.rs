//! The whole command tree with all that help says: in no hurry, because who reads it is not answering an emergency.

use clap::Command;
use odref::unofficial::Unofficial;

use super::{examples, verbs};

/// Said below the help and the manual.
pub(crate) const NOT_ADVICE: &str = "Not medical advice, and no replacement for training. In an emergency, call.";

/// Below this many columns what an example is for stands on a line of its own.
const SIDE_BY_SIDE: usize = 72;

/// Below this many columns what an option is for does too.
const BESIDE: usize = 40;

const TEMPLATE: &str = "\
{before-help}{about}

{usage-heading} {usage}

{all-args}{after-help}";

/// The tree, its help drawn in so many columns. Examples are shown for the program and for the commands of a wanted name.
pub(crate) fn tree(own: &[Unofficial], width: usize, wanted: impl Fn(&str) -> bool) -> Command {
    super::tree(own, |_| true)
        .before_help(drawn(&examples::of_program(), width))
        .after_help(NOT_ADVICE)
        .help_template(TEMPLATE)
        .term_width(width)
        .next_line_help(width < BESIDE)
        .mut_subcommands(|command| {
            let is_wanted = wanted(command.get_name()) || command.get_all_aliases().any(&wanted);
            let examples = if is_wanted { of_command(command.get_name()) } else { Vec::new() };
            command.before_help(drawn(&examples, width)).help_template(TEMPLATE).term_width(width).next_line_help(width < BESIDE)
        })
}

/// The examples of a command by its name.
pub(crate) fn of_command(name: &str) -> Vec<examples::Example> {
    if verbs::VERBS.iter().any(|verb| verb.name == name) { examples::of_verb(name) } else { examples::of_topic(name) }
}

/// Examples as help shows them, in columns where they fit.
fn drawn(examples: &[examples::Example], width: usize) -> String {
    if examples.is_empty() {
        return String::new();
    }
    let column = examples.iter().map(|(line, _)| line.len()).max().unwrap_or(0);
    let one = |(line, purpose): &examples::Example| {
        if width < SIDE_BY_SIDE { format!("  {line}\n      {purpose}") } else { format!("  {line:column$}  {purpose}") }
    };
    ["Examples:".to_owned()].into_iter().chain(examples.iter().map(one)).collect::<Vec<_>>().join("\n")
}
