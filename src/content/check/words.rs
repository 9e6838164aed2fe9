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
    let all = rules.iter().flat_map(|rule| rule.avoid.iter().map(move |word| (word, rule)));
    let found: Vec<_> = all.filter(|(word, _)| contains_word(&lower, word) && !text.mentions.contains(word)).collect();
    for (word, rule) in &found {
        // "former addict" says what to write better than the "addict" in it
        if found.iter().any(|(other, _)| other != word && other.contains(word.as_str())) {
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

/// Whether the phrase stands in the text between word boundaries. Both in small letters.
fn contains_word(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(start, _)| {
        let before = text.get(..start).and_then(|head| head.chars().next_back());
        let after = text.get(start + phrase.len()..).and_then(|tail| tail.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}
