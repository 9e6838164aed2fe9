//! The questions of the quiz: each rests on a statement and has one right answer, and the areas have their shares.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::names::check_unique;
use super::problem::{Problem, Report};
use super::sources::check_cited;
use super::{Context, check_text, placeholders, review, texts};
use crate::content::model::{Area, Origin, Protocol, Question, QuestionKind, Quiz, RightAnswer, Section, Step, Topic};
use crate::content::{COMMON_PROTOCOL, File, hash};

/// How many choices a question may have: fewer are true or false, more are hard to read out.
const CHOICES: RangeInclusive<usize> = 3..=5;

/// The sources behind each statement, by its public id.
type Statements<'a> = BTreeMap<String, Vec<&'a String>>;

pub(super) fn check(file: &File, quiz: &Quiz, protocols: &[Protocol], context: &Context) -> Vec<Problem> {
    let mut report = Report::new(file);
    check_unique(&[], quiz.areas.iter().map(|area| area.id.as_str()), &mut report);
    check_unique(&[], quiz.questions.iter().map(|question| question.id.as_str()), &mut report);
    check_shares(quiz, &mut report);
    let statements = statements(context.topics, protocols);
    for (index, question) in quiz.questions.iter().enumerate() {
        let earlier = quiz.questions.iter().take(index);
        check_said_once(question, earlier, &mut report);
        check_area(question, &quiz.areas, &mut report);
        check_statement(question, &statements, context, &mut report);
        check_answer(question, &mut report);
    }
    review::check(&quiz.review, &hash::quiz(quiz), &mut report);
    for text in texts::of_quiz(quiz) {
        check_text(&text, context, &mut report);
        placeholders::check(&text, &[], &mut report);
    }
    report.problems
}

/// The statements that a question may rest on. Steps are those of the common protocol: an answer holds in every region.
fn statements<'a>(topics: &'a [Topic], protocols: &'a [Protocol]) -> Statements<'a> {
    let common = protocols.iter().find(|protocol| protocol.id == COMMON_PROTOCOL);
    let sections = topics.iter().flat_map(|topic| topic.sections.iter().map(move |section| (topic, section)));
    sections.flat_map(|(topic, section)| of_section(topic, section, common)).collect()
}

fn of_section<'a>(topic: &Topic, section: &'a Section, common: Option<&'a Protocol>) -> Vec<(String, Vec<&'a String>)> {
    let name = |id: &str| format!("{}.{}.{id}", topic.id, section.id);
    let items = section.items.iter().map(|item| (name(&item.id), item.sources.iter().collect()));
    let common = common.filter(|_| section.from == Some(Origin::Protocol));
    let of_steps = common.iter().flat_map(|protocol| {
        let with_times = |step: &'a Step| step.sources.iter().chain(&protocol.sources).collect();
        protocol.steps.iter().map(move |step| (name(&step.id), with_times(step)))
    });
    items.chain(of_steps).collect()
}

/// A quiz is a fair picture of the bank only if the bank has the shares it states.
fn check_shares(quiz: &Quiz, report: &mut Report) {
    let sum: usize = quiz.areas.iter().map(|area| usize::from(area.percent)).sum();
    if sum != 100 {
        report.error(&[], "areas", format!("the areas add up to {sum} percent"), "change \"percent\" until they make 100");
        return;
    }
    let all = quiz.questions.len();
    for area in &quiz.areas {
        let count = quiz.questions.iter().filter(|question| question.area == area.id).count();
        let share = usize::from(area.percent) * all;
        // within one question of the share
        if (count * 100).abs_diff(share) > 100 {
            let what = format!("{count} of {all} questions, but {} percent", area.percent);
            let remedy = "write or delete questions, or change \"percent\": one question more or less is allowed";
            report.error(&[&area.id], "percent", what, remedy);
        }
    }
}

fn check_said_once<'a>(question: &Question, mut earlier: impl Iterator<Item = &'a Question>, report: &mut Report) {
    if let Some(other) = earlier.find(|other| other.question == question.question) {
        let what = format!("the words of the question \"{}\"", other.id);
        report.error(&[&question.id], "question", what, "ask something else, or delete one of the two");
    }
}

fn check_area(question: &Question, areas: &[Area], report: &mut Report) {
    if !areas.iter().any(|area| area.id == question.area) {
        let ids: Vec<_> = areas.iter().map(|area| area.id.as_str()).collect();
        let what = format!("no area \"{}\"", question.area);
        report.error(&[&question.id], "area", what, format!("write one of: {}", ids.join(", ")));
    }
}

fn check_statement(question: &Question, statements: &Statements, context: &Context, report: &mut Report) {
    let ids = [question.id.as_str()];
    check_cited(&ids, "sources", &question.sources, context.sources, report);
    let Some(behind) = statements.get(&question.statement) else {
        let what = format!("no statement \"{}\"", question.statement);
        let remedy = match context.retired.0.get(&question.statement) {
            Some(successor) => format!("it was retired; its successor is \"{successor}\""),
            None => "write the id of the statement that the answer rests on: topic.section.item".to_owned(),
        };
        report.error(&ids, "statement", what, remedy);
        return;
    };
    let known = question.sources.iter().filter(|source| context.sources.0.contains_key(*source));
    for source in known.filter(|source| !behind.contains(source)) {
        let names: Vec<_> = behind.iter().map(|source| source.as_str()).collect();
        let what = format!("the source \"{source}\" is not behind \"{}\"", question.statement);
        report.error(&ids, "sources", what, format!("write some of: {}", names.join(", ")));
    }
}

fn check_answer(question: &Question, report: &mut Report) {
    let ids = [question.id.as_str()];
    let count = question.choices.len();
    match (question.kind, question.answer) {
        (QuestionKind::Choice, _) if !CHOICES.contains(&count) => {
            report.error(&ids, "choices", format!("{count} choices"), "write 3 to 5, one of them right");
        }
        (QuestionKind::TrueFalse, _) if count > 0 => {
            report.error(&ids, "choices", "choices for true or false", "delete them, or write \"kind\": \"choice\"");
        }
        (QuestionKind::Choice, RightAnswer::Choice(number)) if (1..=count).contains(&usize::from(number)) => {}
        (QuestionKind::TrueFalse, RightAnswer::Truth(_)) => {}
        (QuestionKind::Choice, _) => {
            let remedy = format!("write the number of the right choice, 1 to {count}");
            report.error(&ids, "answer", "no choice of this question", remedy);
        }
        (QuestionKind::TrueFalse, RightAnswer::Choice(_)) => {
            report.error(&ids, "answer", "a number for true or false", "write true or false, without quotes");
        }
    }
    for (index, choice) in question.choices.iter().enumerate() {
        if question.choices.iter().take(index).any(|earlier| earlier == choice) {
            report.error(&ids, "choices", format!("the choice \"{choice}\" twice"), "write another choice");
        }
    }
}
