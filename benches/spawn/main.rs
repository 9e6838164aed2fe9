//! How long odref takes from start to end, beside other programs that show the same text: `cargo bench --bench spawn`.
//!
//! The two programs of a row take turns, so that whatever else the machine does falls on both; the ratio is taken round by round.
//! Each batch of rounds runs fresh copies of the files, because where a file lies in memory alone moves a figure by a sixth.
//! Output goes to /dev/null. A program that cannot be had here is named and left out.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a tool, not the program"
)]

mod rivals;
mod statistics;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;
use std::{env, fs};

use statistics::{Summary, summary};

/// A program with its arguments.
pub(crate) struct Job {
    pub(crate) name: &'static str,
    pub(crate) program: PathBuf,
    pub(crate) arguments: Vec<String>,
    pub(crate) environment: Vec<(&'static str, PathBuf)>,
    /// Starts so slowly that a tenth of the rounds tells as much.
    pub(crate) slow: bool,
}

/// What odref is asked.
const QUESTIONS: [&str; 7] =
    ["triad", "", "triad --json", "naloxone --full", "--json naloxone", "find is expired narcan ok", "--help"];
const ROUNDS: usize = 2000;
const BATCHES: usize = 10;

fn main() {
    let folder = env::temp_dir().join(format!("odref-bench-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    println!("{:<28} {:<22} {:>8} {:>8} {:>7}  95 % interval", "odref", "beside", "µs", "µs", "ratio");
    // cargo adds a flag of its own
    let arguments: Vec<String> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.as_slice() {
        [one, other, questions @ ..] => between(Path::new(one), Path::new(other), questions, &folder),
        _ => beside_rivals(&folder),
    }
    fs::remove_dir_all(&folder).unwrap();
}

fn beside_rivals(folder: &Path) {
    for question in QUESTIONS {
        let odref = odref(question);
        for rival in rivals::of(question, &output(&odref), folder) {
            let rounds = if rival.slow { rounds() / 10 } else { rounds() };
            print_row(question, rival.name, &compare(&odref, &rival, rounds, folder));
        }
    }
}

/// Two builds of odref, such as those before and after a change: `cargo bench --bench spawn -- ONE OTHER QUESTIONS…`.
fn between(one: &Path, other: &Path, questions: &[String], folder: &Path) {
    for question in questions {
        let [one, other] = [one, other].map(|program| Job { program: program.to_owned(), ..odref(question) });
        print_row(question, "the other build", &compare(&one, &other, rounds(), folder));
    }
}

fn rounds() -> usize {
    env::var("ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(ROUNDS)
}

fn print_row(question: &str, rival: &str, found: &Summary) {
    let Summary { first, second, ratio, low, high } = found;
    println!("odref {question:<22} {rival:<22} {first:>8.0} {second:>8.0} {ratio:>7.3}  {low:.3} to {high:.3}");
}

fn odref(question: &str) -> Job {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_odref"));
    let arguments = question.split_whitespace().map(str::to_owned).collect();
    Job { name: "odref", program, arguments, environment: Vec::new(), slow: false }
}

/// Rounds of both, in turn; each is first as often as second.
fn compare(one: &Job, other: &Job, rounds: usize, folder: &Path) -> Summary {
    let mut pairs = Vec::with_capacity(rounds);
    for batch in 0..BATCHES {
        let (one, other) = (Fresh::new(one, &folder.join("one")), Fresh::new(other, &folder.join("other")));
        // the first round of fresh copies reads them from the disk
        one.time();
        other.time();
        for round in 0..rounds.div_ceil(BATCHES) {
            if (batch + round) % 2 == 0 {
                let first = one.time();
                pairs.push((first, other.time()));
            } else {
                let second = other.time();
                pairs.push((one.time(), second));
            }
        }
    }
    summary(&pairs)
}

/// A copy of the program that has just been made.
struct Fresh<'a> {
    job: &'a Job,
    copy: PathBuf,
}

impl<'a> Fresh<'a> {
    fn new(job: &'a Job, copy: &Path) -> Self {
        // a new file: the old one's pages would be taken again
        let _ = fs::remove_file(copy);
        fs::copy(&job.program, copy).unwrap();
        Self { job, copy: copy.to_owned() }
    }

    /// Microseconds from the start of the process to its end.
    fn time(&self) -> f64 {
        let mut command = command(self.job, &self.copy);
        let start = Instant::now();
        command.status().unwrap();
        start.elapsed().as_secs_f64() * 1e6
    }
}

fn command(job: &Job, program: &Path) -> Command {
    let mut command = Command::new(program);
    command.args(&job.arguments).env_clear().env("LANG", "C.UTF-8").env("PATH", env::var_os("PATH").unwrap_or_default());
    command.envs(job.environment.iter().map(|(name, value)| (name, value)));
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn output(job: &Job) -> Vec<u8> {
    command(job, &job.program).stdout(Stdio::piped()).output().unwrap().stdout
}
