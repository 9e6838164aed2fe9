//! Every way an item can be asked for.

use crate::content::check::Checked;
use crate::content::model::{Item, Origin, Section, Topic};

/// How much a match counts, by where the words stand.
const IN_QUESTION: f32 = 1.0;
const IN_STATEMENT: f32 = 0.6;
const IN_DETAIL: f32 = 0.3;

/// One way an item can be asked for.
pub(super) struct Wording {
    pub(super) item: usize,
    pub(super) text: String,
    pub(super) weight: f32,
}

/// Every item, and every way to ask for it.
pub(super) fn wordings(checked: &Checked) -> (Vec<String>, Vec<Wording>) {
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
