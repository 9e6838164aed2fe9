//! Everything in a file that a reader can see, with its place, so that a rule about words is written once.

use crate::content::model::{Item, Protocol, Quiz, Section, Topic};

/// A visible text and where it stands.
pub(super) struct Text<'a> {
    pub(super) ids: Vec<&'a str>,
    pub(super) key: &'static str,
    pub(super) text: &'a str,
    /// Words from the word list that may stand here.
    pub(super) mentions: &'a [String],
}

pub(super) fn of_topic(topic: &Topic) -> Vec<Text<'_>> {
    let mut texts =
        vec![plain(&[], "title", &topic.title), plain(&[], "summary", &topic.summary), plain(&[], "lead", &topic.lead)];
    for section in &topic.sections {
        texts.extend(of_section(section));
    }
    texts
}

fn of_section(section: &Section) -> Vec<Text<'_>> {
    let ids = [section.id.as_str()];
    let mut texts = vec![plain(&ids, "title", &section.title)];
    texts.extend(section.columns.iter().map(|column| plain(&ids, "columns", column)));
    texts.extend(section.items.iter().flat_map(|item| of_item(section, item)));
    texts
}

fn of_item<'a>(section: &'a Section, item: &'a Item) -> Vec<Text<'a>> {
    let singles = [("term", &item.term), ("detail", &item.detail), ("question", &item.question)];
    let mut texts: Vec<(&'static str, &str)> = vec![("text", &item.text)];
    texts.extend(singles.into_iter().filter_map(|(key, text)| Some((key, text.as_deref()?))));
    texts.extend(item.cells.iter().map(|cell| ("cells", cell.as_str())));
    texts.extend(item.asked_as.iter().map(|wording| ("asked_as", wording.as_str())));
    let ids = vec![section.id.as_str(), item.id.as_str()];
    let with_place = |(key, text)| Text { ids: ids.clone(), key, text, mentions: &item.mentions };
    texts.into_iter().map(with_place).collect()
}

pub(super) fn of_protocol(protocol: &Protocol) -> Vec<Text<'_>> {
    let mut texts = vec![
        plain(&[], "title", &protocol.title),
        plain(&[], "issuer", &protocol.issuer),
        plain(&[], "document", &protocol.document),
    ];
    for step in &protocol.steps {
        let ids = [step.id.as_str()];
        texts.push(plain(&ids, "term", &step.term));
        texts.extend(step.actions.iter().map(|action| plain(&ids, "actions", action)));
        texts.extend(step.detail.iter().map(|detail| plain(&ids, "detail", detail)));
    }
    texts
}

pub(super) fn of_quiz(quiz: &Quiz) -> Vec<Text<'_>> {
    let mut texts: Vec<Text> = quiz.areas.iter().map(|area| plain(&[&area.id], "title", &area.title)).collect();
    for question in &quiz.questions {
        let ids = [question.id.as_str()];
        texts.push(plain(&ids, "question", &question.question));
        texts.extend(question.choices.iter().map(|choice| plain(&ids, "choices", choice)));
        texts.push(plain(&ids, "why", &question.why));
    }
    texts
}

fn plain<'a>(ids: &[&'a str], key: &'static str, text: &'a str) -> Text<'a> {
    Text { ids: ids.to_vec(), key, text, mentions: &[] }
}
