//! The programs that odref is held against.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use crate::Job;

/// Those that can show this text, as far as they can be had here.
pub(crate) fn of(question: &str, text: &[u8], folder: &Path) -> Vec<Job> {
    let page = folder.join("page");
    fs::write(&page, text).unwrap();
    let mut rivals = vec![static_c(text, folder)];
    match question {
        "--help" => rivals.push(man(folder)),
        _ if question.contains("--json") => rivals.push(in_path("jq", vec![".".to_owned(), path_text(&page)], true)),
        _ => {}
    }
    if !question.starts_with('-') {
        rivals.push(in_path("cat", vec![path_text(&page)], false));
    }
    if question == "triad" || question == "triad --json" {
        rivals.push(tealdeer(text, folder));
    }
    rivals.into_iter().flatten().collect()
}

/// The floor: a program that only writes these bytes, without a loader.
fn static_c(text: &[u8], folder: &Path) -> Option<Job> {
    let (source, program) = (folder.join("writer.c"), folder.join("writer"));
    let bytes: Vec<String> = text.iter().map(u8::to_string).collect();
    let bytes = bytes.join(",");
    let code = format!(
        "#include <stdio.h>\nstatic const unsigned char t[] = {{{bytes}}};\n\
         int main(void) {{ return fwrite(t, 1, sizeof t, stdout) != sizeof t; }}\n"
    );
    fs::write(&source, code).unwrap();
    let built = Command::new("cc").args(["-O2", "-static", "-o"]).arg(&program).arg(&source).status();
    if !built.is_ok_and(|status| status.success()) {
        return left_out("static C", "cc -static does not work here");
    }
    Some(Job { name: "static C, same bytes", program, arguments: Vec::new(), environment: Vec::new(), slow: false })
}

/// A page of the same length, in a cache made by hand. `cargo install tealdeer` builds it once, below `target/`.
fn tealdeer(text: &[u8], folder: &Path) -> Option<Job> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench/tealdeer");
    let program = root.join("bin/tldr");
    if !program.exists() {
        let target = root.join("target");
        // from elsewhere: not with odref's own flags, but as its users get it
        let mut install = Command::new("cargo");
        install.args(["install", "tealdeer", "--root"]).arg(&root).arg("--target-dir").arg(target);
        let install = install.current_dir(env::temp_dir()).status();
        if !install.is_ok_and(|status| status.success()) {
            return left_out("tealdeer", "cargo install tealdeer does not work here");
        }
    }
    let cache = folder.join("tealdeer");
    let pages = cache.join("tldr-pages/pages.en/common");
    fs::create_dir_all(&pages).unwrap();
    let mut page = String::from("# triad\n\n> A page.\n");
    for line in String::from_utf8_lossy(text).lines() {
        page += &format!("\n- {line}:\n\n`{line}`\n");
        if page.len() > text.len() {
            break;
        }
    }
    fs::write(pages.join("triad.md"), page).unwrap();
    let arguments = vec!["triad".to_owned()];
    Some(Job { name: "tealdeer", program, arguments, environment: vec![("TEALDEER_CACHE_DIR", cache)], slow: false })
}

/// odref's own page, formatted as man does.
fn man(folder: &Path) -> Option<Job> {
    let page = folder.join("odref.1");
    let written = Command::new(env!("CARGO_BIN_EXE_odref")).arg("man").output().ok().filter(|output| output.status.success());
    let Some(written) = written else { return left_out("man", "odref has no manual page") };
    fs::write(&page, written.stdout).unwrap();
    in_path("man", vec![path_text(&page)], true)
}

fn in_path(name: &'static str, arguments: Vec<String>, slow: bool) -> Option<Job> {
    let folders = env::var_os("PATH").unwrap_or_default();
    let program = env::split_paths(&folders).map(|folder| folder.join(name)).find(|program| program.is_file());
    let Some(program) = program else { return left_out(name, "it is not installed") };
    let job = Job { name, program: resolved(program), arguments, environment: Vec::new(), slow };
    let runs = crate::command(&job, &job.program).stdout(Stdio::null()).status().is_ok_and(|status| status.success());
    if runs { Some(job) } else { left_out(name, "it fails") }
}

/// The file itself: of a link, a copy would be another program.
fn resolved(program: PathBuf) -> PathBuf {
    fs::canonicalize(&program).unwrap_or(program)
}

fn left_out(name: &str, why: &str) -> Option<Job> {
    println!("{name} is left out: {why}");
    None
}

fn path_text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
