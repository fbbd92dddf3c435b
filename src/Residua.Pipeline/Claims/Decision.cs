using Residua.Numerics;

namespace Residua.Pipeline.Claims;

/// <summary>Compares what was measured, once for each replicate, with what is claimed.</summary>
internal static class Decision
{
    private const int FewestToTell = 3;

    /// <summary>The verdict.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="measured">One value for each replicate; at least one.</param>
    /// <param name="isNoisy">Whether another seed would give other values, so that one replicate decides nothing.</param>
    /// <param name="tolerance">Largest deviation that passes.</param>
    /// <param name="pass">What a pass is called.</param>
    public static Verdict Of(Claim claim, IReadOnlyCollection<double> measured, bool isNoisy, double tolerance, Outcome pass)
    {
        var sample = MeanInterval.Of(measured);
        // Of a distance to a published table, 0 is expected.
        var expected = claim.Expected.IsEmpty ? new Expectation { AtMost = 0 } : claim.Expected;
        var accepted = expected.Accepted(tolerance);
        var deviation = expected.Deviation(sample.Mean);
        var (outcome, reason) = Outcomes();
        return new(claim, outcome, reason)
        {
            Sample = sample,
            Deviation = double.IsNaN(deviation) ? null : deviation,
            Interval = sample.Count > 1 && !double.IsNaN(deviation) ? Deviations(expected, sample) : null,
            Tolerance = tolerance,
            Accepted = accepted,
        };

        (Outcome Outcome, string Reason) Outcomes()
        {
            // Nothing to read off: a valley that never drops below its level, an empty range. Never a pass.
            if (double.IsNaN(sample.Mean))
            {
                return (Outcome.Deviates, "nothing in the table fits the measure");
            }

            if (sample.Count == 1)
            {
                return isNoisy ? (Outcome.Undecided, OneOfSomethingNoisy()) : Plain(accepted.Contains(sample.Mean));
            }

            if (accepted.Contains(sample.Low) && accepted.Contains(sample.High))
            {
                return (pass, "");
            }

            var isOutside = sample.High < accepted.From || sample.Low > accepted.To;
            return isOutside ? Plain(false) : (Outcome.Undecided, TooNoisy(sample, accepted));
        }

        (Outcome, string) Plain(bool passes) => passes
            ? (pass, "")
            : (Outcome.Deviates, FormattableString.Invariant($"off by {deviation:0.####}, tolerance {tolerance:0.####}"));
    }

    private static (double Least, double Most) Deviations(Expectation expected, MeanInterval sample)
    {
        var ends = new[] { expected.Deviation(sample.Low), expected.Deviation(sample.High) };
        var exact = expected.Accepted(tolerance: 0);
        var isAside = sample.High < exact.From || sample.Low > exact.To;
        return (isAside ? ends.Min() : 0, ends.Max());
    }

    private static string OneOfSomethingNoisy() =>
        $"one training, and another seed would give another value; --set replicates.seeds={FewestToTell} or more may tell";

    private static string TooNoisy(MeanInterval sample, Interval accepted)
    {
        double?[] bounds = [accepted.From, accepted.To];
        var distance = bounds.OfType<double>().Min(bound => Math.Abs(sample.Mean - bound));
        var enough = sample.EnoughFor(distance) is { } count
            ? $"about {count} replicates would tell"
            : "no number of replicates would tell";
        return FormattableString.Invariant(
            $"{sample.Low:0.####} to {sample.High:0.####} over {sample.Count} replicates; {enough}");
    }
}
