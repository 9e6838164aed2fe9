//! Medians, which a machine that is now and then busy with something else hardly moves.

/// What the rounds of two programs come to.
pub(crate) struct Summary {
    /// Median time of the first, in microseconds.
    pub(crate) first: f64,
    /// Median time of the second, in microseconds.
    pub(crate) second: f64,
    /// Median of the ratios, first to second, round by round.
    pub(crate) ratio: f64,
    /// The 95 % interval of that median, by order statistics.
    pub(crate) low: f64,
    pub(crate) high: f64,
}

pub(crate) fn summary(pairs: &[(f64, f64)]) -> Summary {
    let first = sorted(pairs.iter().map(|pair| pair.0));
    let second = sorted(pairs.iter().map(|pair| pair.1));
    let ratios = sorted(pairs.iter().map(|pair| pair.0 / pair.1));
    // how many values lie below the true median is binomial: 1.96 standard deviations of sqrt(n) / 2 to either side
    let half = 0.98 / (pairs.len() as f64).sqrt();
    Summary {
        first: quantile(&first, 0.5),
        second: quantile(&second, 0.5),
        ratio: quantile(&ratios, 0.5),
        low: quantile(&ratios, 0.5 - half),
        high: quantile(&ratios, 0.5 + half),
    }
}

fn sorted(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values
}

fn quantile(sorted: &[f64], share: f64) -> f64 {
    let last = sorted.len() - 1;
    sorted[((share * last as f64).round().max(0.0) as usize).min(last)]
}
