//! What odref knows: the shape of the content files and the rules they must keep.
//!
//! `build.rs` compiles this folder too, so that a content file is held to the same rules when the program is built and when a
//! test looks at it. Nothing in here knows clap, colour or the terminal.

pub mod check;
mod files;
pub mod hash;
pub mod history;
pub mod model;
mod unique;

pub use files::{File, Files, Folder};
pub use unique::UniqueMap;

/// The protocol in force while no region is set.
pub const COMMON_PROTOCOL: &str = "common";

/// Subcommands that are not topics. A topic of the same name would hide one of them, so the check refuses it.
pub const VERBS: [&str; 14] = [
    "completions",
    "config",
    "export",
    "find",
    "get",
    "handout",
    "help",
    "list",
    "man",
    "preview",
    "quiz",
    "regions",
    "schema",
    "sources",
];
