//! Cards for a wallet, 85.6 by 54 mm, eight faces to a side: fronts beside backs to fold, or a side of fronts and a side of backs.

use askama::Template;

use super::measure::Type;
use super::{Footer, Shortfall, do_not_lines, drawn};
use crate::error::Error;
use crate::handout::Sheet;

/// The inside of a card, in points.
const WIDTH: f32 = 223.0;
const HEIGHT: f32 = 138.0;
/// Kept free for typefaces that are wider than Arial.
const SPARE: f32 = 5.0;
/// Sizes of the steps, in points.
const SMALLEST: f32 = 7.0;
const LARGEST: f32 = 10.0;
/// Size of what stands around them.
const SMALL: f32 = 7.0;
const PLAIN: f32 = 8.0;
/// Room for the emergency number, where it is known and where it is not.
const CALL: [f32; 2] = [32.0, 26.0];
/// Faces to a side of the sheet: two columns, four rows.
const ROWS: usize = 4;

/// How a sheet becomes cards.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Cards {
    /// Fronts beside backs, to fold: four cards of one side.
    Fold,
    /// A side of fronts and a side of backs: eight cards.
    BothSides,
}

/// A face of a card.
#[derive(Clone, Debug, Default)]
struct Face {
    is_front: bool,
    /// Numbers of the first step and of the one after the last, from 0.
    steps: (usize, usize),
    /// Size of the steps.
    size: f32,
    contact: bool,
    product: bool,
    signs: bool,
    do_not: bool,
}

#[derive(Template)]
#[template(path = "handout/wallet.html", config = "src/render/templates/askama.toml")]
struct Wallet<'a> {
    sheet: &'a Sheet,
    /// The faces of each side.
    sides: Vec<Vec<Face>>,
    footer: Footer,
    cards: Cards,
}

/// Draws the cards. The second value says what did not fit.
///
/// # Errors
/// None: the template is part of the program.
pub fn wallet(sheet: &Sheet, cards: Cards, large: bool) -> Result<(String, Option<Shortfall>), Error> {
    let [front, back] = faces(sheet, large);
    let is_whole = front.contact && (front.product || sheet.product.is_none());
    let sides = match cards {
        Cards::Fold => vec![(0..ROWS).flat_map(|_| [front.clone(), back.clone()]).collect()],
        Cards::BothSides => vec![vec![front; ROWS * 2], vec![back; ROWS * 2]],
    };
    let wallet = Wallet { sheet, sides, footer: Footer::of(sheet), cards };
    Ok((drawn(&wallet)?, if is_whole { None } else { Some(Shortfall::Room) }))
}

/// Front and back. In large print, or where the back has no room for all of the steps, they run over both.
fn faces(sheet: &Sheet, large: bool) -> [Face; 2] {
    let all = (0, sheet.steps.len());
    let whole = sizes().find(|size| steps(sheet, all, *size) <= HEIGHT - SPARE);
    if let Some(size) = whole.filter(|_| !large) {
        return [front(sheet, (0, 0), size), Face { steps: all, size, ..Face::default() }];
    }
    let splits = sizes().flat_map(|size| (1..all.1).map(move |at| (size, at)));
    let fits = |(size, at): &(f32, usize)| {
        let room = HEIGHT - SPARE - head(sheet);
        steps(sheet, (0, *at), *size) <= room && steps(sheet, (*at, all.1), *size) <= HEIGHT - SPARE
    };
    let (size, at) = splits.into_iter().find(fits).unwrap_or((SMALLEST, all.1 / 2));
    [front(sheet, (0, at), size), Face { steps: (at, all.1), size, ..Face::default() }]
}

/// The front, with as much as has room, the most important first.
fn front(sheet: &Sheet, shown: (usize, usize), size: f32) -> Face {
    let mut face = Face { is_front: true, steps: shown, size, ..Face::default() };
    let mut room = HEIGHT - SPARE - head(sheet) - steps(sheet, shown, size);
    let mut take = |height: f32| {
        let fits = height <= room;
        room -= if fits { height } else { 0.0 };
        fits
    };
    face.contact = take(contact(sheet));
    face.product = sheet.product.is_some() && take(product(sheet));
    face.do_not = take(do_not(sheet));
    face.signs = take(signs(sheet));
    face
}

/// From the largest down, by quarters of a point.
fn sizes() -> impl Iterator<Item = f32> {
    (0_u8..13).map(|step| LARGEST - f32::from(step) / 4.0).filter(|size| *size >= SMALLEST)
}

/// Height of the title, the call and the line of trust.
fn head(sheet: &Sheet) -> f32 {
    let [known, unknown] = CALL;
    let call = if sheet.page.call.numbers.is_empty() { unknown } else { known };
    let trust = Footer::of(sheet).trust;
    PLAIN * 1.15 + call + 4.0 + Type { leading: 1.1, ..Type::new(SMALL) }.height(&trust, WIDTH)
}

fn steps(sheet: &Sheet, (first, end): (usize, usize), size: f32) -> f32 {
    let face = Type { leading: 1.15, ..Type::new(size) };
    let height = |text: &str| face.height(text, WIDTH - size * 1.5 - 2.0) + 1.5;
    let shown = sheet.steps.iter().take(end).skip(first);
    // terms are bold
    shown.map(|step| height(&format!("{} {} {}", step.term, " ".repeat(step.term.len() / 3), step.text))).sum()
}

fn contact(sheet: &Sheet) -> f32 {
    let bold = Type::bold(PLAIN);
    sheet.contacts.iter().map(|line| bold.height(line, WIDTH)).sum::<f32>() + if sheet.contacts.is_empty() { 0.0 } else { 2.0 }
}

fn product(sheet: &Sheet) -> f32 {
    let Some(product) = &sheet.product else { return 0.0 };
    let how = product.how.join(" ");
    let text = format!("{}, {}. {how} {}: {}.", product.name, product.dose, sheet.words.next_dose, product.next_dose);
    Type { leading: 1.15, ..Type::new(SMALL) }.height(&text, WIDTH) + 3.0
}

fn do_not(sheet: &Sheet) -> f32 {
    let lines = do_not_lines(&sheet.do_not_short, false).join(" ");
    Type::bold(PLAIN).height(&lines, WIDTH - 10.0) + 7.0
}

fn signs(sheet: &Sheet) -> f32 {
    let terms: Vec<&str> = sheet.signs.entries.iter().map(|(term, _)| term.as_str()).collect();
    let text = format!("{}: {}. {}.", sheet.signs.title, terms.join("; "), sheet.signs_note);
    Type::bold(PLAIN).height(&text, WIDTH) + 3.0
}

impl Wallet<'_> {
    /// The steps of a face with their numbers.
    fn steps(&self, face: &Face) -> impl Iterator<Item = (usize, &crate::handout::Step)> {
        let (first, end) = face.steps;
        self.sheet.steps.iter().enumerate().take(end).skip(first).map(|(index, step)| (index + 1, step))
    }

    /// Size of the steps: the same on both faces.
    fn size(&self) -> f32 {
        self.sides.iter().flatten().map(|face| face.size).fold(LARGEST, f32::min)
    }

    /// Whether a face of the same side already says the same.
    fn is_repeated(&self, place: &usize) -> bool {
        *place > if self.cards == Cards::Fold { 2 } else { 1 }
    }

    fn do_not(&self) -> String {
        do_not_lines(&self.sheet.do_not_short, false).join(" ")
    }
}
