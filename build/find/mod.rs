//! Writes the index of `odref find`: lists of wordings by stem, and what the wordings teach about words.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::content::check::Checked;
use crate::content::model::Asking;
use crate::words::{normalise, stem};

mod learn;
mod learned;
mod postings;
mod wordings;

/// Writes the files of the index.
pub(crate) fn write(checked: &Checked, asking: &str, out: &Path) -> Result<(), Box<dyn Error>> {
    let asking: Asking = serde_json::from_str(asking).map_err(|error| format!("data/en/find.json: {error}"))?;
    let (items, wordings) = wordings::wordings(checked);
    let (words, lists) = postings::pack(&wordings, &asking)?;
    let (features, weights) = learned::pack(&wordings, items.len(), &asking)?;
    fs::write(out.join("find_words.fst"), words)?;
    fs::write(out.join("find_postings.bin"), lists)?;
    fs::write(out.join("find_features.fst"), features)?;
    fs::write(out.join("find_weights.bin"), weights)?;
    fs::write(out.join("find_tables.rs"), tables(&items, &asking)?)?;
    Ok(())
}

fn tables(items: &[String], asking: &Asking) -> Result<String, Box<dyn Error>> {
    let phrases = |phrases: &[String]| phrases.iter().map(|phrase| normalise(phrase).trim().to_owned()).collect::<Vec<_>>();
    let mut code = format!("static ITEMS: &[&str] = &{items:?};\n");
    writeln!(code, "static IGNORED: &[&str] = &{:?};", phrases(&asking.ignored))?;
    writeln!(code, "static SPOKESMEN: &[(&str, &str)] = &{:?};", learned::spokesmen(asking).iter().collect::<Vec<_>>())?;
    writeln!(code, "static OURS: &[&str] = &{:?};", phrases(&asking.ours))?;
    code += "static EMERGENCY: &[&[&[&str]]] = &[\n";
    for row in &asking.emergency {
        let lists: Vec<String> = row.iter().map(|list| format!("&{:?}", phrases(list))).collect();
        writeln!(code, "    &[{}],", lists.join(", "))?;
    }
    code += "];\n";
    code += "static REFUSED: &[Refusal] = &[\n";
    for refused in &asking.refused {
        let (words, unless) = (phrases(&refused.words), phrases(&refused.unless));
        let unless_ours = refused.unless_ours;
        writeln!(code, "    Refusal {{ words: &{words:?}, unless: &{unless:?}, unless_ours: {unless_ours} }},")?;
    }
    Ok(code + "];\n")
}

fn stems(words: &[String]) -> BTreeSet<String> {
    words.iter().map(|word| stem(normalise(word).trim())).collect()
}
