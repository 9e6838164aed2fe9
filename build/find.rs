//! Writes the index of `odref find`; `src/search/index.rs` says how it is laid out.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use bm25::{Embedder, EmbedderBuilder, TokenEmbedder, Tokenizer};

use crate::content::check::Checked;
use crate::content::model::{Asking, Item, Origin, Section, Topic};
use crate::weights::{SATURATION, WEIGHT_UNITS};
use crate::words::{normalise, split, stem};

/// How much a match counts, by where the words stand.
const IN_QUESTION: f32 = 1.0;
const IN_STATEMENT: f32 = 0.6;
const IN_DETAIL: f32 = 0.3;
/// BM25's constant for the length of an item as one text.
const ITEM_LENGTH: f32 = 0.8;
/// How much more a key word counts.
const KEY: f32 = 1.8;
/// BM25's constant for the length of a text; wordings are all short, so it counts for less than the usual 0.75.
const LENGTH: f32 = 0.6;

/// One way an item can be asked for.
struct Wording {
    item: usize,
    text: String,
    weight: f32,
}

type Lists = BTreeMap<String, BTreeMap<usize, f32>>;

/// Writes the three files of the index.
pub(crate) fn write(checked: &Checked, asking: &str, out: &Path) -> Result<(), Box<dyn Error>> {
    let asking: Asking = serde_json::from_str(asking).map_err(|error| format!("data/en/find.json: {error}"))?;
    let (items, wordings) = wordings(checked);
    let lists = lists(&wordings, &asking.ignored);
    let (words, numbers) = packed(&lists, &wordings, &asking)?;
    fs::write(out.join("find_words.fst"), words)?;
    fs::write(out.join("find_postings.bin"), numbers)?;
    fs::write(out.join("find_tables.rs"), tables(&items, &asking)?)?;
    Ok(())
}

fn tables(items: &[String], asking: &Asking) -> Result<String, Box<dyn Error>> {
    let phrases = |phrases: &[String]| phrases.iter().map(|phrase| normalise(phrase).trim().to_owned()).collect::<Vec<_>>();
    let mut code = format!("static ITEMS: &[&str] = &{items:?};\n");
    writeln!(code, "static IGNORED: &[&str] = &{:?};", phrases(&asking.ignored))?;
    code += "static EMERGENCY: &[&[&[&str]]] = &[\n";
    for row in &asking.emergency {
        let lists: Vec<String> = row.iter().map(|list| format!("&{:?}", phrases(list))).collect();
        writeln!(code, "    &[{}],", lists.join(", "))?;
    }
    code += "];\n";
    code += "static REFUSED: &[Refusal] = &[\n";
    for refused in &asking.refused {
        writeln!(code, "    Refusal {{ words: &{:?}, unless: &{:?} }},", phrases(&refused.words), phrases(&refused.unless))?;
    }
    Ok(code + "];\n")
}

/// Every item, and every way to ask for it.
fn wordings(checked: &Checked) -> (Vec<String>, Vec<Wording>) {
    let (mut items, mut wordings) = (Vec::new(), Vec::new());
    let common = checked.protocols.iter().find(|protocol| protocol.id == "common");
    for topic in &checked.topics {
        let asked = checked.asked.iter().find(|(id, _)| *id == topic.id).map(|(_, asked)| asked);
        for section in &topic.sections {
            let steps = common.iter().flat_map(|protocol| &protocol.steps).filter(|_| section.from == Some(Origin::Protocol));
            let steps = steps.map(|step| Item {
                id: step.id.clone(),
                term: Some(step.term.clone()),
                text: step.actions.join(" "),
                detail: step.detail.clone(),
                ..Item::default()
            });
            for item in section.items.iter().cloned().chain(steps) {
                wordings.extend(wordings_of(topic, section, &item, items.len()));
                let more = asked.and_then(|asked| asked.asked.0.get(&format!("{}.{}", section.id, item.id)));
                wordings.extend(more.into_iter().flatten().map(|text| Wording {
                    item: items.len(),
                    text: text.clone(),
                    weight: IN_QUESTION,
                }));
                items.push(format!("{}.{}.{}", topic.id, section.id, item.id));
            }
        }
    }
    (items, wordings)
}

fn wordings_of(topic: &Topic, section: &Section, item: &Item, number: usize) -> Vec<Wording> {
    let wording = |text: String, weight: f32| Wording { item: number, text, weight };
    let name = item.term.as_ref().or(item.question.as_ref()).cloned().unwrap_or_default();
    let statement = [&topic.id, &section.title, &name, &item.text, &item.cells.join(" ")].map(String::as_str).join(" ");
    let mut all = vec![wording(statement, IN_STATEMENT)];
    all.extend(item.detail.iter().map(|detail| wording(format!("{} {name} {detail}", topic.id), IN_DETAIL)));
    all.extend(item.question.iter().chain(&item.asked_as).map(|question| wording(question.clone(), IN_QUESTION)));
    all
}

struct Stems<'a>(&'a [String]);

impl Tokenizer for Stems<'_> {
    fn tokenize(&self, text: &str) -> Vec<String> {
        let normal = normalise(text);
        split(&normal).filter(|word| !self.0.iter().any(|ignored| ignored == word)).map(stem).collect()
    }
}

/// Stems stand for themselves.
struct AsItIs;

impl TokenEmbedder for AsItIs {
    type EmbeddingSpace = String;

    fn embed(token: &str) -> String {
        token.to_owned()
    }
}

/// For each stem the wordings that have it, with BM25's weight.
fn lists(wordings: &[Wording], ignored: &[String]) -> Lists {
    let texts: Vec<&str> = wordings.iter().map(|wording| wording.text.as_str()).collect();
    let embedder: Embedder<AsItIs, Stems> =
        EmbedderBuilder::with_tokenizer_and_fit_to_corpus(Stems(ignored), &texts).b(LENGTH).build();
    let mut lists = Lists::new();
    for (number, wording) in wordings.iter().enumerate() {
        for token in embedder.embed(&wording.text).iter() {
            lists.entry(token.index.clone()).or_default().insert(number, token.value * wording.weight);
        }
    }
    lists
}

/// Lays out the map and the lists. A stem without a list of its own still finds what its like have.
fn packed(lists: &Lists, wordings: &[Wording], asking: &Asking) -> Result<(Vec<u8>, Vec<u8>), Box<dyn Error>> {
    let (subject, keys, like) = (subject(asking), stems(&asking.key), like(lists, &asking.same));
    let items = wordings.last().map_or(0, |wording| wording.item + 1);
    let positions = positions(lists, &like, wordings.len() + items);
    let (none, mut words) = (BTreeMap::new(), fst::MapBuilder::memory());
    let lengths = lengths(lists, wordings);
    let mut numbers = vec![small(wordings.len())?, small(lengths.len())?];
    for wording in wordings {
        numbers.push(small(wording.item)?);
    }
    numbers.extend(lengths.iter().map(|length| length.to_bits()));
    for (stem, others) in &like {
        words.insert(stem, u64::from(small(numbers.len())?))?;
        let list = lists.get(stem).unwrap_or(&none);
        let found: BTreeSet<usize> =
            others.iter().chain([stem]).filter_map(|stem| lists.get(stem)).flat_map(BTreeMap::keys).copied().collect();
        let rarity = rarity(found.len(), wordings.len()) * if keys.contains(stem) { KEY } else { 1.0 };
        numbers.extend([rarity.to_bits(), u32::from(subject.contains(stem)), small(others.len())?, small(list.len())?]);
        for other in others {
            numbers.push(small(*positions.get(other).ok_or("a word alike without a place")?)?);
        }
        for (wording, weight) in list {
            numbers.push(small(*wording)? << 8 | whole(weight * WEIGHT_UNITS));
        }
    }
    Ok((words.into_inner()?, numbers.iter().flat_map(|number| number.to_le_bytes()).collect()))
}

/// The length of each item with all its wordings, as BM25 puts it under the fraction.
#[expect(clippy::cast_precision_loss, reason = "counts of words are far below 2^23")]
fn lengths(lists: &Lists, wordings: &[Wording]) -> Vec<f32> {
    let mut words = vec![0_usize; wordings.last().map_or(0, |wording| wording.item + 1)];
    for wording in lists.values().flat_map(BTreeMap::keys).filter_map(|number| wordings.get(*number)) {
        words.get_mut(wording.item).into_iter().for_each(|count| *count += 1);
    }
    let average = words.iter().sum::<usize>() as f32 / words.len().max(1) as f32;
    words.iter().map(|count| SATURATION * (1.0 - ITEM_LENGTH + ITEM_LENGTH * *count as f32 / average)).collect()
}

/// Every stem of the index, with the others that mean much the same and stand in some wording.
fn like(lists: &Lists, same: &[Vec<String>]) -> BTreeMap<String, BTreeSet<String>> {
    let mut like: BTreeMap<String, BTreeSet<String>> = lists.keys().map(|stem| (stem.clone(), BTreeSet::new())).collect();
    for group in same {
        let stems = stems(group);
        let live: BTreeSet<String> = stems.iter().filter(|stem| lists.contains_key(*stem)).cloned().collect();
        for stem in stems {
            let others = live.iter().filter(|other| **other != stem).cloned();
            like.entry(stem.clone()).or_default().extend(others);
        }
    }
    like.retain(|stem, others| lists.contains_key(stem) || !others.is_empty());
    like
}

/// Where the list of each stem will lie.
fn positions(lists: &Lists, like: &BTreeMap<String, BTreeSet<String>>, before: usize) -> BTreeMap<String, usize> {
    let mut at = 2 + before;
    let place = |(stem, others): (&String, &BTreeSet<String>)| {
        let here = at;
        at += 4 + others.len() + lists.get(stem).map_or(0, BTreeMap::len);
        (stem.clone(), here)
    };
    like.iter().map(place).collect()
}

fn small(number: usize) -> Result<u32, Box<dyn Error>> {
    Ok(u32::try_from(number)?)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a positive weight of a few hundred units")]
fn whole(units: f32) -> u32 {
    (units.round() as u32).clamp(1, 255)
}

/// Words of the subject, with those that mean the same as one of them: the first of a group speaks for all.
fn subject(asking: &Asking) -> BTreeSet<String> {
    let mut subject = stems(&asking.subject);
    let groups = asking.same.iter().filter(|group| group.first().is_some_and(|word| subject.contains(&stem(word))));
    let more: BTreeSet<String> = groups.flat_map(|group| stems(group)).collect();
    subject.extend(more);
    subject
}

fn stems(words: &[String]) -> BTreeSet<String> {
    words.iter().map(|word| stem(normalise(word).trim())).collect()
}

/// BM25's inverse document frequency.
#[expect(clippy::cast_precision_loss, reason = "counts of wordings are far below 2^23")]
fn rarity(with: usize, of: usize) -> f32 {
    let (with, of) = (with as f32, of as f32);
    ((of - with + 0.5) / (with + 0.5)).ln_1p()
}
