//! `odref completions SHELL`: what a shell needs to complete a line.

use clap::builder::PossibleValue;
use clap::{Arg, Command};
use clap_complete::Shell;
use odref::error::Error;

use super::text_only;
use crate::cli::complete;
use crate::screen::Screen;

pub(crate) fn completions(shell: &str, screen: &Screen) -> Result<String, Error> {
    text_only("completions", screen.options.format)?;
    let shell: Shell = shell.parse().map_err(|_| Error::internal(&format!("no shell \"{shell}\"")))?;
    let mut tree = complete::with_values()?;
    // into memory, because the generator panics where it cannot write
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut tree, "odref", &mut script);
    let script = String::from_utf8(script).map_err(|error| Error::internal(&format!("the completions are no text: {error}")))?;
    Ok(if shell == Shell::Fish { script + &fish_values(&tree) } else { script })
}

/// Whether the word to complete is the first after this command.
const FISH_CONDITION: &str = "
function __fish_odref_wants_value
    set -l command $argv[1]
    set -l words (commandline -opc)
    argparse -i (__fish_odref_global_optspecs) -- $words 2>/dev/null
    or return
    test (count $argv) -eq 2
    and test $argv[2] = $command
end
";

/// What the generator leaves out for fish: the values of arguments without a name, such as sections, and those of an option that
/// stands before any command.
fn fish_values(tree: &Command) -> String {
    let options = tree.get_opts().filter_map(|option| Some((option.get_long()?, fish_list(option))));
    let options = options.map(|(name, list)| format!("complete -c odref -l {name} -r -f -a \"{list}\"\n"));
    let pairs = tree.get_subcommands().flat_map(|command| command.get_positionals().map(move |value| (command, value)));
    let pairs = pairs.filter(|(_, value)| !value.get_possible_values().is_empty());
    let values = pairs.map(|(command, value)| {
        let (name, list) = (command.get_name(), fish_list(value));
        format!("complete -c odref -n \"__fish_odref_wants_value {name}\" -f -a \"{list}\"\n")
    });
    [FISH_CONDITION.to_owned()].into_iter().chain(options).chain(values).collect()
}

fn fish_list(argument: &Arg) -> String {
    let value = |value: &PossibleValue| {
        let help = value.get_help().map(ToString::to_string).unwrap_or_default();
        format!("{}\\t{}", value.get_name(), fish_quoted(&help))
    };
    argument.get_possible_values().iter().map(value).collect::<Vec<_>>().join("\n")
}

/// A help text between single quotes, within the double quotes of a list.
fn fish_quoted(help: &str) -> String {
    let inner = help.replace('\\', "\\\\").replace('\'', "\\'");
    format!("'{}'", inner.replace('\\', "\\\\").replace('"', "\\\"").replace('$', "\\$"))
}
