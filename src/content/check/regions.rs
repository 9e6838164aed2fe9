//! Regions: numbers that are digits, dates, sources, and protocols and products that exist.

use super::problem::{Problem, Report};
use super::{dates, sources, words};
use crate::content::File;
use crate::content::model::{Filter, Protocol, Region, Regions, Source, Topic};
use crate::content::{UniqueMap, check::texts::Text, model::WordRule};

/// What regions refer to.
pub(super) struct Known<'a> {
    pub(super) sources: &'a UniqueMap<Source>,
    pub(super) protocols: &'a [Protocol],
    pub(super) topics: &'a [Topic],
    pub(super) words: &'a [WordRule],
}

pub(super) fn check(file: &File, regions: &Regions, known: &Known) -> Vec<Problem> {
    let mut report = Report::new(file);
    for (code, region) in &regions.0 {
        check_code(code, regions, &mut report);
        check_emergency(code, region, known, &mut report);
        check_helplines(code, region, known, &mut report);
        check_references(code, region, known, &mut report);
    }
    report.problems
}

fn check_code(code: &str, regions: &Regions, report: &mut Report) {
    if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
        report.error(&[], code, "not a country code", "write the two capitals of ISO 3166-1, such as GB");
    }
    let names = |region: &Region| region.aliases.iter().filter(|alias| *alias == code).count();
    if regions.0.values().map(names).sum::<usize>() > 0 {
        report.error(&[], code, format!("\"{code}\" is also an alias of another region"), "delete the alias");
    }
}

fn check_emergency(code: &str, region: &Region, known: &Known, report: &mut Report) {
    let numbers = &region.emergency.numbers;
    let good = |number: &str| (2..=5).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    if numbers.is_empty() || numbers.iter().any(|number| !good(&number.number)) {
        report.error(&[], code, "no ambulance number of 2 to 5 digits", "write \"numbers\": [{\"number\": \"112\"}]");
    }
    check_as_of(code, &region.emergency.as_of, report);
    sources::check_cited(&[], code, &region.emergency.sources, known.sources, report);
}

fn check_helplines(code: &str, region: &Region, known: &Known, report: &mut Report) {
    for helpline in &region.helplines {
        if let Some(date) = &helpline.as_of {
            check_as_of(code, date, report);
        }
        sources::check_cited(&[], code, &helpline.sources, known.sources, report);
        for text in [&helpline.name, &helpline.contact, &helpline.purpose] {
            words::check(&Text { ids: vec![], key: "helplines", text, mentions: &[] }, known.words, report);
        }
    }
}

fn check_references(code: &str, region: &Region, known: &Known, report: &mut Report) {
    if !known.protocols.iter().any(|protocol| protocol.id == region.protocol) {
        let ids: Vec<_> = known.protocols.iter().map(|protocol| protocol.id.as_str()).collect();
        let what = format!("no protocol \"{}\"", region.protocol);
        report.error(&[], code, what, format!("write one of: {}", ids.join(", ")));
    }
    let sections = known.topics.iter().flat_map(|topic| &topic.sections);
    let filtered = sections.filter(|section| section.filter == Some(Filter::Products));
    let products: Vec<&str> = filtered.flat_map(|section| &section.items).map(|item| item.id.as_str()).collect();
    for product in region.products.iter().filter(|product| !products.contains(&product.as_str())) {
        report.error(&[], code, format!("no product \"{product}\""), format!("write one of: {}", products.join(", ")));
    }
}

/// A year, a month or a day: `2026`, `2026-11`, `2026-11-22`.
fn check_as_of(code: &str, date: &str, report: &mut Report) {
    let whole = format!("{date}{}", "-01".repeat(3_usize.saturating_sub(date.split('-').count())));
    if dates::parse_date(&whole).is_none() {
        report.error(&[], code, format!("\"{date}\" is not a date"), "write a year, a month or a day: 2026-11");
    }
}
