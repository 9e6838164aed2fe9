//! Words that hurt or mislead, with what to write instead.

use super::problem::Report;
use super::texts::Text;
use crate::content::model::WordRule;

pub(super) fn check(text: &Text, rules: &[WordRule], report: &mut Report) {
    // someone may type the word that we do not write
    if text.key == "asked_as" {
        return;
    }
    let lower = text.text.to_lowercase();
    for rule in rules {
        for word in rule.avoid.iter().filter(|word| contains_word(&lower, word)) {
            if text.mentions.contains(word) {
                continue;
            }
            let (what, remedy) = (format!("\"{word}\""), format!("write: {} ({})", rule.write, rule.from));
            if rule.warn {
                report.warn(&text.ids, text.key, what, remedy);
            } else {
                report.error(&text.ids, text.key, what, remedy);
            }
        }
    }
}

/// Whether the phrase stands in the text between word boundaries. Both in small letters.
fn contains_word(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(start, _)| {
        let before = text.get(..start).and_then(|head| head.chars().next_back());
        let after = text.get(start + phrase.len()..).and_then(|tail| tail.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}
