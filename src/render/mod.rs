//! One file a format. Renderers are pure: from a page to text, knowing neither the terminal nor where the page came from.

pub mod answers;
pub mod config;
pub mod document;
pub mod handout;
pub mod html;
pub mod index;
pub mod json;
mod layout;
pub mod markdown;
pub mod plain;
pub mod quiz;
pub mod regions;
pub mod report;
pub mod style;
mod table;
pub mod text;
mod words;
mod wrap;

pub use wrap::narrow;

pub use layout::{Line, Role, Span};
pub use words::unofficial;
