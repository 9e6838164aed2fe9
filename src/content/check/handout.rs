//! The rules of `handout.json`: every name in it leads somewhere.

use super::super::model::{Handout, Protocol};
use super::problem::{Problem, Report};
use super::texts::Text;
use super::{Context, review, sources};
use crate::content::{File, hash};

pub(super) fn check(file: &File, handout: &Handout, protocols: &[Protocol], context: &Context) -> Vec<Problem> {
    let mut report = Report::new(file);
    check_texts(handout, context, &mut report);
    check_drawings(handout, protocols, &mut report);
    check_parts(handout, context, &mut report);
    for (name, drawing) in &handout.drawings.0 {
        sources::check_cited(&[], name, &drawing.sources, context.sources, &mut report);
    }
    review::check(&handout.review, &hash::handout(handout), &mut report);
    report.problems
}

fn check_texts(handout: &Handout, context: &Context, report: &mut Report) {
    let words = &handout.words;
    let labels = [&words.call, &words.contact, &words.next_dose, &words.content, &words.language, &words.sources];
    let labels = labels.into_iter().chain([&words.in_full, &words.fold, &words.both_sides]).chain(words.quiz.all());
    let captions = handout.drawings.0.values().map(|drawing| &drawing.caption);
    let labels = labels.map(|text| ("words", text));
    for (key, text) in labels.chain(captions.map(|text| ("caption", text))) {
        super::check_text(&Text { ids: Vec::new(), key, text, mentions: &[] }, context, report);
    }
}

/// The drawings of steps and products are known, and the steps are those of the protocol.
fn check_drawings(handout: &Handout, protocols: &[Protocol], report: &mut Report) {
    for (id, steps) in &handout.steps.0 {
        let Some(protocol) = protocols.iter().find(|protocol| protocol.id == *id) else {
            report.error(&[], id, format!("no protocol \"{id}\""), "write the name of a file in data/en/protocols");
            continue;
        };
        for (step, names) in &steps.0 {
            if !protocol.steps.iter().any(|known| known.id == *step) {
                let ids: Vec<_> = protocol.steps.iter().map(|step| step.id.as_str()).collect();
                report.error(&[], step, format!("\"{id}\" has no step \"{step}\""), format!("write one of: {}", ids.join(", ")));
            }
            names.iter().for_each(|name| check_drawing(name, handout, report));
        }
    }
    handout.products.0.values().for_each(|product| check_drawing(&product.drawing, handout, report));
}

fn check_drawing(name: &str, handout: &Handout, report: &mut Report) {
    if !handout.drawings.0.contains_key(name) {
        let names: Vec<_> = handout.drawings.0.keys().map(String::as_str).collect();
        report.error(&[], name, format!("no drawing \"{name}\""), format!("write one of: {}", names.join(", ")));
    }
}

fn check_parts(handout: &Handout, context: &Context, report: &mut Report) {
    let parts = &handout.parts;
    for name in [&parts.signs, &parts.signs_note, &parts.do_not, &parts.do_not_short, &parts.products] {
        check_part(name, name, context, report);
    }
    for (id, product) in &handout.products.0 {
        check_part(&format!("{}.{id}", parts.products), id, context, report);
        product.how.iter().for_each(|name| check_part(name, name, context, report));
    }
}

/// The section or the statement of this name is there.
fn check_part(name: &str, key: &str, context: &Context, report: &mut Report) {
    let mut ids = name.splitn(3, '.');
    let topic = ids.next().and_then(|id| context.topics.iter().find(|topic| topic.id == id));
    let section = ids.next().zip(topic).and_then(|(id, topic)| topic.sections.iter().find(|section| section.id == id));
    let known = match (section, ids.next()) {
        (Some(section), Some(item)) => section.items.iter().any(|found| found.id == item),
        (Some(_), None) => true,
        (None, _) => false,
    };
    if !known {
        report.error(&[], key, format!("no section or statement \"{name}\""), "write topic.section or topic.section.item");
    }
}
