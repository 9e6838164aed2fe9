//! The program on a real terminal: colour, width, and stdout apart from stderr.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
#![cfg(target_os = "linux")]

mod common;

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use common::{REQUESTS, odref as piped, real_files, said};
use odref::content::check::check;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};
use unicode_width::UnicodeWidthStr;

/// Where a stream goes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum To {
    Terminal,
    Pipe,
}

/// The end that the program writes to, and what arrives at the other.
fn open(to: To, columns: u16) -> (Stdio, JoinHandle<String>) {
    match to {
        To::Terminal => {
            let terminal = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
            grantpt(&terminal).unwrap();
            unlockpt(&terminal).unwrap();
            tcsetwinsize(&terminal, Winsize { ws_row: 50, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 }).unwrap();
            let name = ptsname(&terminal, Vec::new()).unwrap();
            let program = OpenOptions::new().read(true).write(true).open(name.to_str().unwrap()).unwrap();
            (program.into(), thread::spawn(move || read(File::from(terminal))))
        }
        To::Pipe => {
            let (reader, writer) = std::io::pipe().unwrap();
            (writer.into(), thread::spawn(move || read(reader)))
        }
    }
}

/// Everything until the program is gone; a terminal then answers with an error. A terminal ends its lines with two characters.
fn read(mut from: impl Read) -> String {
    let (mut bytes, mut buffer) = (Vec::new(), [0; 4096]);
    while let Ok(count @ 1..) = from.read(&mut buffer) {
        bytes.extend(buffer.iter().take(count));
    }
    String::from_utf8(bytes).unwrap().replace("\r\n", "\n")
}

/// What `odref ARGUMENTS` sends to stdout and to stderr, on a terminal of so many columns.
fn run(arguments: &[&str], variables: &[(&str, &str)], (stdout, stderr): (To, To), columns: u16) -> (String, String) {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin("odref"));
    command.args(arguments).env_clear().env("LANG", "C.UTF-8").env("ODREF_TODAY", "2026-11-22").envs(variables.iter().copied());
    let ((out, from_out), (err, from_err)) = (open(stdout, columns), open(stderr, columns));
    let mut child = command.stdin(Stdio::null()).stdout(out).stderr(err).spawn().unwrap();
    // the program's own ends must be the only ones left, or reading never ends
    drop(command);
    child.wait().unwrap();
    (from_out.join().unwrap(), from_err.join().unwrap())
}

fn page(arguments: &[&str], variables: &[(&str, &str)], stdout: To) -> String {
    run(arguments, variables, (stdout, To::Pipe), 80).0
}

/// Every request with a page that is laid out for the window, and every topic in its two forms.
fn pages() -> Vec<Vec<String>> {
    let unwrapped = ["--json", "--plain", "--format", "--help", "help", "--version", "export", "schema", "completions", "man"];
    let mut pages: Vec<Vec<String>> = REQUESTS
        .iter()
        .filter(|request| !request.iter().any(|word| unwrapped.contains(word)))
        .map(|request| request.iter().map(|word| (*word).to_owned()).collect())
        .collect();
    for topic in check(&real_files()).unwrap().topics {
        pages.push(vec![topic.id.clone()]);
        pages.push(vec![topic.id, "--full".to_owned()]);
    }
    pages
}

#[test]
fn a_terminal_has_colour_unless_somebody_says_otherwise() {
    type Row<'a> = (&'a [&'a str], &'a [(&'a str, &'a str)], To, bool);
    let table: [Row; 22] = [
        (&[], &[], To::Terminal, true),
        (&[], &[], To::Pipe, false),
        (&[], &[("TERM", "xterm-256color")], To::Terminal, true),
        (&[], &[("TERM", "dumb")], To::Terminal, false),
        (&[], &[("NO_COLOR", "1")], To::Terminal, false),
        (&[], &[("NO_COLOR", "")], To::Terminal, true),
        (&[], &[("CLICOLOR", "0")], To::Terminal, false),
        (&[], &[("CLICOLOR_FORCE", "1")], To::Pipe, true),
        (&[], &[("CLICOLOR_FORCE", "0")], To::Pipe, false),
        (&[], &[("FORCE_COLOR", "1")], To::Pipe, true),
        (&[], &[("FORCE_COLOR", "0")], To::Terminal, true),
        (&[], &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], To::Terminal, false),
        (&[], &[("CLICOLOR_FORCE", "1"), ("TERM", "dumb")], To::Terminal, true),
        (&["--color", "always"], &[("NO_COLOR", "1"), ("TERM", "dumb")], To::Pipe, true),
        (&["--color", "never"], &[("CLICOLOR_FORCE", "1")], To::Terminal, false),
        (&["--color", "auto"], &[("ODREF_COLOR", "never")], To::Terminal, true),
        (&[], &[("ODREF_COLOR", "always"), ("NO_COLOR", "1")], To::Pipe, true),
        (&[], &[("ODREF_COLOR", "never"), ("CLICOLOR_FORCE", "1")], To::Terminal, false),
        (&["--json"], &[("CLICOLOR_FORCE", "1")], To::Terminal, false),
        (&["--plain", "--color", "always"], &[], To::Terminal, false),
        (&["--format", "html", "--color", "always"], &[], To::Terminal, false),
        (&["--format", "markdown", "--color", "always"], &[], To::Terminal, false),
    ];
    for (arguments, variables, stdout, coloured) in table {
        let shown = page(arguments, variables, stdout);
        assert_eq!(shown.contains('\u{1b}'), coloured, "{arguments:?} {variables:?} {stdout:?}: {shown}");
    }
}

#[test]
fn stdout_and_stderr_are_decided_apart() {
    for (stdout, stderr) in [(To::Terminal, To::Pipe), (To::Pipe, To::Terminal), (To::Terminal, To::Terminal)] {
        let (page, warning) = run(&["--region", "XX"], &[], (stdout, stderr), 80);
        assert_eq!(page.contains('\u{1b}'), stdout == To::Terminal, "{stdout:?} {stderr:?}");
        assert!(warning.starts_with("odref: warning: no region \"XX\""), "{warning}");
        assert!(!warning.contains('\u{1b}'), "what goes to stderr has no colour: {stdout:?} {stderr:?}");
        let (nothing, error) = run(&["nalaxone"], &[("CLICOLOR_FORCE", "1")], (stdout, stderr), 80);
        assert!(nothing.is_empty() && error.starts_with("odref: no topic") && !error.contains('\u{1b}'), "{error}");
    }
}

#[test]
fn colour_only_repeats_what_the_words_say() {
    let codes = regex::Regex::new("\u{1b}\\[[0-9;]*m").unwrap();
    for arguments in [&[][..], &["triad"], &["naloxone", "--full"], &["config"]] {
        let coloured = page(arguments, &[], To::Terminal);
        assert_eq!(codes.replace_all(&coloured, ""), said(arguments), "{arguments:?}");
    }
}

#[test]
fn the_page_is_as_wide_as_the_window() {
    let at = |columns: u16, variables: &[(&str, &str)]| run(&["--color=never"], variables, (To::Terminal, To::Pipe), columns).0;
    for columns in [20, 40, 79, 80, 100] {
        assert_eq!(at(columns, &[]), said(&["--width", &columns.to_string()]), "{columns}");
    }
    assert_eq!(at(200, &[]), said(&["--width", "100"]), "lines longer than that are hard to read");
    assert_eq!(at(5, &[]), said(&["--width", "20"]));
    assert_eq!(at(0, &[]), said(&["--width", "80"]), "a terminal that does not know");
    assert_eq!(at(40, &[("COLUMNS", "60")]), said(&["--width", "60"]), "the variable goes before the window");
}

#[test]
fn a_terminal_without_utf_8_gets_ascii() {
    for locale in ["C", "POSIX", "en_US.ISO-8859-1"] {
        let shown = page(&["naloxone", "--full"], &[("LC_ALL", locale)], To::Terminal);
        assert!(shown.is_ascii(), "{locale}");
    }
    for locale in ["C.UTF-8", "en_GB.utf8", "de_DE.UTF-8@euro"] {
        assert!(!page(&["naloxone", "--full"], &[("LC_ALL", locale)], To::Terminal).is_ascii(), "{locale}");
    }
}

#[test]
fn no_page_has_a_line_over_the_width_from_20_to_200() {
    let all: Vec<usize> = (20..=200).collect();
    let some = [20, 21, 24, 29, 34, 40, 47, 55, 60, 61, 72, 80, 99, 100, 101, 200];
    for (index, request) in pages().iter().enumerate() {
        // the card at every width, the others at those where layouts turn
        for width in if index == 0 { all.as_slice() } else { &some } {
            for locale in ["C.UTF-8", "C"] {
                let output = piped().args(request).arg(format!("--width={width}")).env("LC_ALL", locale).output().unwrap();
                let shown = String::from_utf8(output.stdout).unwrap();
                for line in shown.lines().filter(|line| !line.contains("://")) {
                    assert!(line.width() <= (*width).min(100), "{request:?} at {width} in {locale}: {line}");
                }
            }
        }
    }
}

#[test]
fn help_goes_over_no_width_either() {
    let topics = check(&real_files()).unwrap().topics;
    let names = ["find", "quiz", "handout", "config", "completions"].map(str::to_owned).into_iter();
    for name in names.chain(topics.into_iter().map(|topic| topic.id)).chain([String::new()]) {
        for width in [20, 24, 30, 39, 40, 57, 80, 100, 200] {
            let mut command = Command::new(assert_cmd::cargo::cargo_bin("odref"));
            command.env_clear().env("COLUMNS", width.to_string()).args(Some(&name).filter(|name| !name.is_empty())).arg("--help");
            let help = String::from_utf8(command.output().unwrap().stdout).unwrap();
            assert!(help.lines().count() > 10, "{help}");
            for line in help.lines() {
                assert!(line.chars().count() <= width, "odref {name} --help at {width}: {line}");
            }
        }
    }
}

/// What stderr gets while more than a second of answers comes in.
fn progress(to: To) -> String {
    let rows = |from: u32, until: u32| (from..until).map(|row| format!("person {row},pre,not-trained,1\n")).collect::<String>();
    let mut command = Command::new(assert_cmd::cargo::cargo_bin("odref"));
    command.args(["quiz", "--score", "-", "--json"]).env_clear().env("LANG", "C.UTF-8").env("ODREF_TODAY", "2026-11-22");
    let (err, from_err) = open(to, 80);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(err).spawn().unwrap();
    drop(command);
    let mut sheet = child.stdin.take().unwrap();
    sheet.write_all(format!("person,phase,question,answer\n{}", rows(0, 15_000)).as_bytes()).unwrap();
    thread::sleep(Duration::from_millis(1200));
    sheet.write_all(rows(15_000, 29_000).as_bytes()).unwrap();
    drop(sheet);
    assert!(child.wait().unwrap().success());
    from_err.join().unwrap()
}

#[test]
fn a_long_score_says_how_far_it_is_to_somebody_who_waits_and_to_nobody_else() {
    assert_eq!(progress(To::Terminal), "odref: 20000 rows read\n");
    assert_eq!(progress(To::Pipe), "");
}
