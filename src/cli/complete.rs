//! The command tree with the values that a shell can complete. Built for completions alone: other commands need not pay for it,
//! and a value that is not among them is still theirs to judge, as an unknown region is no reason to refuse.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, Command, ValueHint};
use odref::catalogue;
use odref::error::Error;
use odref::page::{Choice, Page};
use odref::schema;

/// The tree, built, with its values.
///
/// # Errors
/// None in a build that passed its checks.
pub(crate) fn with_values() -> Result<Command, Error> {
    let mut tree = super::help::tree(&[], 100, |_| false);
    // the arguments of a subcommand are there once the tree is built
    tree.build();
    let commands = names(&tree);
    tree = with_options(tree)
        .mut_subcommand("regions", |command| command.mut_arg("code", |code| values(code, regions())))
        .mut_subcommand("man", |command| command.mut_arg("command", |name| values(name, commands)))
        .mut_subcommand("handout", |command| command.mut_arg("protocol", |protocol| values(protocol, protocols())))
        .mut_subcommand("schema", |command| command.mut_arg("name", |name| values(name, schemas())))
        .mut_subcommand("sources", |command| command.mut_arg("id", |id| values(id, sources())));
    let mut statements = Vec::new();
    for entry in catalogue::topics() {
        let page = Page::open(entry, Choice::default())?;
        tree = tree.mut_subcommand(entry.id, |command| topic(command, &page));
        statements.extend(ids(&page).map(|id| PossibleValue::new(&*id.leak())));
    }
    Ok(without_files(tree.mut_subcommand("get", |command| command.mut_arg("id", |id| values(id, statements)))))
}

/// With the values of the options that every command takes; `help` and what it names take none.
fn with_options(command: Command) -> Command {
    if !command.get_arguments().any(|argument| argument.get_id() == "region") {
        return command;
    }
    let command = command.mut_arg("region", |region| values(region, regions())).mut_arg("json", bare);
    command.mut_subcommands(with_options)
}

fn values(argument: Arg, values: Vec<PossibleValue>) -> Arg {
    argument.value_parser(PossibleValuesParser::new(values))
}

/// `--json` takes its version after `=` only; a shell would offer it as the next word.
fn bare(json: Arg) -> Arg {
    let help = json.get_help().cloned().unwrap_or_default();
    Arg::new("json").long("json").help(help).num_args(0).action(ArgAction::SetTrue)
}

/// Its names live as long as the program, which clap asks of them.
fn topic(command: Command, page: &Page) -> Command {
    let sections = page.topic.sections.iter();
    let sections = sections.map(|section| PossibleValue::new(&*section.id.clone().leak()).help(section.title.clone())).collect();
    let command = command.mut_arg("section", |section| values(section, sections));
    if page.protocol.is_some() { command.mut_arg("protocol", |protocol| values(protocol, protocols())) } else { command }
}

/// The names of all commands but `help`, which has no page.
fn names(tree: &Command) -> Vec<PossibleValue> {
    let names = tree.get_subcommands().map(|command| command.get_name().to_owned()).filter(|name| name != "help");
    names.map(|name| PossibleValue::new(&*name.leak())).collect()
}

fn regions() -> Vec<PossibleValue> {
    catalogue::regions().iter().map(|region| PossibleValue::new(region.code).help(region.name)).collect()
}

fn protocols() -> Vec<PossibleValue> {
    catalogue::protocols().iter().map(|protocol| PossibleValue::new(protocol.id).help(protocol.title)).collect()
}

fn schemas() -> Vec<PossibleValue> {
    schema::schemas().iter().map(|schema| PossibleValue::new(schema.name)).collect()
}

/// Those that a statement cites: the others have nothing to lead to.
fn sources() -> Vec<PossibleValue> {
    let cited = catalogue::sources().iter().filter(|source| !source.cited_in.is_empty());
    cited.map(|source| PossibleValue::new(source.id)).collect()
}

/// The public names of the statements of a page.
fn ids(page: &Page) -> impl Iterator<Item = String> {
    let sections = page.topic.sections.iter();
    sections.flat_map(|section| section.items.iter().map(|item| format!("{}.{}.{}", page.topic.id, section.id, item.id)))
}

/// What is no file must not be completed by the names of files, which is what shells do when they know nothing.
fn without_files(command: Command) -> Command {
    let plain = |argument: Arg| {
        let is_file = argument.get_value_names().is_some_and(|names| names.iter().any(|name| name == "FILE"));
        let hint = if is_file { ValueHint::FilePath } else { ValueHint::Other };
        // a switch takes no value and so no hint
        let takes_value = argument.get_action().takes_values();
        if takes_value && argument.get_value_hint() == ValueHint::Unknown { argument.value_hint(hint) } else { argument }
    };
    command.mut_args(plain).mut_subcommands(without_files)
}
