//! The shapes of the content files. A key that is not named here is refused.

mod asked;
mod asking;
mod handout;
mod protocol;
mod quiz;
mod region;
mod review;
mod source;
mod topic;

pub use asked::Asked;
pub use asking::{Asking, Refused};
pub use handout::{Drawing, Handout, HandoutParts, HandoutWords, ProductUse, QuizWords};
pub use protocol::{Protocol, Step};
pub use quiz::{Area, Question, QuestionKind, Quiz, RightAnswer};
pub use region::{Emergency, EmergencyNumber, Helpline, Region, Regions};
pub use review::{Review, Reviewer, Status};
pub use source::{Release, Source, SourceKind, Sources, WordRule, WordRules};
pub use topic::{Depth, Filter, Item, Kind, Origin, Section, Topic};
