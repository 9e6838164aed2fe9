//! Where a handout is written.

use std::fs;
use std::path::PathBuf;

use super::common::{odref, said};
use super::refused;

/// An empty folder of this test.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("handout").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn a_file_is_written_whole_and_never_over_another_without_force() {
    let folder = folder("output");
    let file = folder.join("poster.html");
    let path = file.to_str().unwrap();
    let output = odref().args(["handout", "poster", "--output", path]).assert().success().get_output().clone();
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8(output.stderr).unwrap().contains("written to"));
    assert_eq!(fs::read_to_string(&file).unwrap(), said(&["handout", "poster"]));

    fs::write(&file, "mine").unwrap();
    let said_then = refused(&["handout", "poster", "--output", path], 1);
    assert!(said_then.contains("is there already") && said_then.contains("--force"), "{said_then}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    odref().args(["handout", "poster", "--region", "US", "--output", path, "--force"]).assert().success();
    assert_eq!(fs::read_to_string(&file).unwrap(), said(&["handout", "poster", "--region", "US"]));
    let left: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["poster.html"], "nothing is left beside it");
}

#[cfg(unix)]
#[test]
fn a_dangling_link_is_a_name_taken_and_a_new_file_has_the_usual_permissions() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = folder("links");
    let link = folder.join("link.html");
    symlink(folder.join("nowhere.html"), &link).unwrap();
    assert!(refused(&["handout", "poster", "--output", link.to_str().unwrap()], 1).contains("is there already"));
    let (ours, usual) = (folder.join("ours.html"), folder.join("usual.html"));
    odref().args(["handout", "poster", "--output", ours.to_str().unwrap()]).assert().success();
    fs::write(&usual, "").unwrap();
    let mode = |file: &PathBuf| fs::metadata(file).unwrap().permissions().mode();
    assert_eq!(mode(&ours), mode(&usual));
}

#[test]
fn a_place_that_cannot_be_written_to_is_said() {
    let folder = folder("places");
    let missing = folder.join("no-such-folder/poster.html");
    let said = refused(&["handout", "poster", "--output", missing.to_str().unwrap()], 1);
    assert!(said.contains("cannot write") && said.contains("hint:"), "{said}");
    assert!(refused(&["handout", "poster", "--output", folder.to_str().unwrap(), "--force"], 1).contains("cannot write"));
    assert!(fs::read_dir(&folder).unwrap().next().is_none());
}
