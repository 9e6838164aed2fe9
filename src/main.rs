//! The program: arguments in, one write out.

mod cli;
mod commands;
mod config;
mod display;
mod environment;
mod input;
mod output;
mod screen;
mod usage;
mod user_file;

use std::process::ExitCode;

use environment::Environment;
use output::Output;

fn main() -> ExitCode {
    let environment = Environment::of_process();
    let arguments: Vec<_> = std::env::args_os().collect();
    let mut output = Output::default();
    let answer = match cli::parse(&arguments) {
        Ok(request) => commands::answer(&request, &environment, &mut output),
        Err(refusal) => commands::refuse(&refusal, &arguments),
    };
    output.deliver(&answer)
}
