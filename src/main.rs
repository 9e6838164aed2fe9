//! The program: arguments in, one write out.

mod cli;
mod commands;
mod config;
mod display;
mod environment;
mod input;
mod output;
mod own;
mod screen;
mod usage;
mod user_file;

use std::process::ExitCode;

use environment::Environment;
use output::Output;
use own::OwnContent;

fn main() -> ExitCode {
    let environment = Environment::of_process();
    let arguments: Vec<_> = std::env::args_os().collect();
    let own = OwnContent::named_in(&arguments);
    let mut output = Output::default();
    let answer = match cli::parse(&arguments, &own.topics, || display::width(None, &environment)) {
        Ok(request) => commands::answer(&request, &environment, &own, &mut output),
        Err(refusal) => commands::refuse(&refusal, &arguments, &own, display::width(None, &environment)),
    };
    output.deliver(&answer)
}
