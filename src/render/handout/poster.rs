//! The poster: one page for a wall, on A4 and on Letter.

use askama::Template;

use super::plan::{Plan, is_wide, plan};
use super::{Footer, Shortfall, do_not_lines, drawn};
use crate::error::Error;
use crate::handout::Sheet;

#[derive(Template)]
#[template(path = "handout/poster.html", config = "src/render/templates/askama.toml")]
struct Poster<'a> {
    sheet: &'a Sheet,
    plan: Plan,
    footer: Footer,
    large: bool,
}

/// Draws the poster. The second value says what did not fit.
///
/// # Errors
/// None: the template is part of the program.
pub fn poster(sheet: &Sheet, large: bool) -> Result<(String, Option<Shortfall>), Error> {
    let (full, short) = (Footer::of(sheet), Footer::of(sheet).short(sheet));
    let without = Sheet { product: None, ..sheet.clone() };
    let whole = [(sheet, &full), (sheet, &short)].into_iter().skip(usize::from(large));
    let mut tries = whole.chain([(&without, &short)]);
    let found = tries.find_map(|(sheet, footer)| plan(sheet, footer, large).map(|plan| (sheet, footer, plan)));
    let (shown, footer, plan) = found.unwrap_or((&without, &short, Plan::LAST));
    let shortfall = if shown.product.is_some() == sheet.product.is_some() {
        Some(Shortfall::Letters(plan.text)).filter(|_| large && plan.text < Plan::LARGE_PRINT)
    } else {
        Some(Shortfall::Room)
    };
    let poster = Poster { sheet: shown, plan, footer: footer.clone(), large };
    Ok((drawn(&poster)?, shortfall))
}

impl Poster<'_> {
    fn do_not(&self) -> Vec<String> {
        let listed = self.plan.list_do_not;
        do_not_lines(if listed { &self.sheet.do_not } else { &self.sheet.do_not_short }, listed)
    }

    /// Whether the contact stands below the call, not beside it.
    fn is_wide(&self) -> bool {
        is_wide(self.sheet)
    }

    /// Width of the drawings of a step and height of one, in points.
    fn figures(&self) -> [f32; 2] {
        self.plan.figures(self.sheet)
    }
}
