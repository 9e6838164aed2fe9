//! Somebody at a terminal, who reads what is on it and types.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used, reason = "helpers of tests")]

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::AsFd;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use pty_process::blocking::{Command, Pty, open};

/// Long enough for a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// A program in a window.
pub struct Terminal {
    keyboard: Pty,
    child: Child,
    arriving: Receiver<Vec<u8>>,
    screen: String,
}

impl Terminal {
    /// Starts `odref` in a window of so many columns.
    pub fn start(columns: u16, arguments: &[&str]) -> Self {
        Self::start_with(columns, arguments, None)
    }

    /// As `start`, but with the results somewhere else.
    pub fn start_with(columns: u16, arguments: &[&str], results: Option<Stdio>) -> Self {
        let (keyboard, inside) = open().unwrap();
        keyboard.resize(pty_process::Size::new(24, columns)).unwrap();
        let program = assert_cmd::cargo::cargo_bin("odref");
        let command = Command::new(program).args(arguments).env_clear();
        let command = command.env("LANG", "C.UTF-8").env("TERM", "xterm").env("ODREF_TODAY", "2026-11-22");
        let command = match results {
            Some(results) => command.stdout(results),
            None => command,
        };
        let child = command.spawn(inside).unwrap();
        let (sender, arriving) = channel();
        let mut screen = File::from(keyboard.as_fd().try_clone_to_owned().unwrap());
        thread::spawn(move || {
            let mut piece = [0; 4096];
            // a terminal whose program has ended gives an error on Linux, and nothing elsewhere
            while let Ok(count @ 1..) = screen.read(&mut piece) {
                if sender.send(piece.iter().take(count).copied().collect()).is_err() {
                    break;
                }
            }
        });
        Self { keyboard, child, arriving, screen: String::new() }
    }

    /// Waits until the words are on the screen, and gives everything since the last time.
    pub fn wait_for(&mut self, words: &str) -> String {
        let start = Instant::now();
        while !self.screen.contains(words) {
            assert!(start.elapsed() < PATIENCE, "waited for {words:?}; the screen has:\n{}", self.screen);
            if let Ok(piece) = self.arriving.recv_timeout(Duration::from_millis(100)) {
                self.screen += &String::from_utf8_lossy(&piece);
            }
        }
        std::mem::take(&mut self.screen)
    }

    pub fn type_line(&mut self, line: &str) {
        self.keyboard.write_all(format!("{line}\n").as_bytes()).unwrap();
    }

    /// Ctrl-D: the end of the input.
    pub fn type_end(&mut self) {
        self.keyboard.write_all(&[4]).unwrap();
    }

    /// Waits for the end, and gives what is left and the exit code.
    pub fn end(mut self) -> (String, Option<i32>) {
        let status = self.child.wait().unwrap();
        while let Ok(piece) = self.arriving.recv_timeout(Duration::from_millis(500)) {
            self.screen += &String::from_utf8_lossy(&piece);
        }
        (self.screen, status.code())
    }
}
