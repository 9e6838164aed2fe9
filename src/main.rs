//! The program: arguments in, one write out.

mod answer;
mod cli;
mod display;
mod environment;
mod find;
mod output;
mod screen;
mod usage;

use std::process::ExitCode;

use environment::Environment;

fn main() -> ExitCode {
    let environment = Environment::of_process();
    let arguments: Vec<_> = std::env::args_os().collect();
    let answer = match cli::parse(&arguments) {
        Ok(request) => answer::answer(&request, &environment),
        Err(refusal) => answer::refuse(&refusal, &arguments),
    };
    output::deliver(&answer)
}
