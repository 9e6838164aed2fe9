//! The content files as they lie in `data/`, unread.

use std::fs;
use std::io;
use std::path::Path;

/// A content file: its name for messages, and its text.
#[derive(Clone, Debug)]
pub struct File {
    /// Path from the project root, such as `data/en/topics/triad.json`.
    pub path: String,
    /// Everything in it.
    pub text: String,
}

/// All content files of one language.
#[derive(Clone, Debug)]
pub struct Files {
    /// `en/topics/*.json`, by name.
    pub topics: Vec<File>,
    /// `en/protocols/*.json`, by name.
    pub protocols: Vec<File>,
    /// `en/asked/*.json`, by name: how people ask about a topic.
    pub asked: Vec<File>,
    /// `en/quiz.json`.
    pub quiz: File,
    /// `en/handout.json`.
    pub handout: File,
    /// `sources.json`.
    pub sources: File,
    /// `regions.json`.
    pub regions: File,
    /// `retired.json`: public ids no longer in use, each with its successor.
    pub retired: File,
    /// `release.json`.
    pub release: File,
    /// `en/words.json`.
    pub words: File,
}

/// A folder of content, with the name that messages give it.
#[derive(Clone, Copy, Debug)]
pub struct Folder<'a> {
    /// Where it lies.
    pub at: &'a Path,
    /// What messages call it.
    pub name: &'a str,
}

impl Files {
    /// Reads a content folder.
    ///
    /// # Errors
    /// Any file or folder of the list above that cannot be read as UTF-8 text.
    pub fn read(folder: Folder) -> io::Result<Self> {
        Ok(Self {
            topics: read_json_files(folder, "en/topics")?,
            protocols: read_json_files(folder, "en/protocols")?,
            asked: read_json_files(folder, "en/asked")?,
            quiz: read_file(folder, "en/quiz.json")?,
            handout: read_file(folder, "en/handout.json")?,
            sources: read_file(folder, "sources.json")?,
            regions: read_file(folder, "regions.json")?,
            retired: read_file(folder, "retired.json")?,
            release: read_file(folder, "release.json")?,
            words: read_file(folder, "en/words.json")?,
        })
    }
}

/// Sorted, so that a build is the same whatever order the file system lists names in.
fn read_json_files(folder: Folder, inside: &str) -> io::Result<Vec<File>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder.at.join(inside))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') && Path::new(&name).extension().is_some_and(|ext| ext == "json") {
            names.push(name);
        }
    }
    names.sort();
    names.iter().map(|name| read_file(folder, &format!("{inside}/{name}"))).collect()
}

fn read_file(folder: Folder, inside: &str) -> io::Result<File> {
    let path = format!("{}/{inside}", folder.name);
    let text =
        fs::read_to_string(folder.at.join(inside)).map_err(|error| io::Error::new(error.kind(), format!("{path}: {error}")))?;
    Ok(File { path, text })
}
