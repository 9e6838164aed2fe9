//! odref, an overdose-response reference: what to do about an opioid overdose, from content that is checked when the program is
//! built and carried inside it.
//!
//! Data flows one way: a request → the [`catalogue`] → a [`page::Page`] with region and protocol filled in → a [renderer](render)
//! → text. Nothing here prints; the binary writes the answer once.
//!
//! ```
//! use odref::{catalogue, page::{Choice, Page}, render};
//!
//! let page = Page::open(catalogue::find_topic("narcan").unwrap(), Choice::default()).unwrap();
//! assert_eq!(page.topic.id, "naloxone");
//! assert!(render::plain::page(&page, false).contains("dose"));
//! ```

pub mod catalogue;
pub mod content;
pub mod error;
pub mod handout;
pub mod history;
mod packed;
pub mod page;
pub mod quiz;
pub mod render;
pub mod schema;
pub mod search;
pub mod setting;
pub mod text;
pub mod unofficial;
