using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Claims;

/// <summary>Compares the results of experiments with the claims of their paper.</summary>
/// <param name="expectedFolder"><c>expected-results/&lt;paper&gt;</c>: published tables.</param>
/// <param name="resultsFolder"><c>artifacts/results/&lt;paper&gt;</c>: one folder per experiment.</param>
/// <param name="facts">What the steps of an experiment found out, see <see cref="DataOrigin"/>; null where it has no results or was not selected.</param>
public sealed class Judge(string expectedFolder, string resultsFolder, Func<string, IReadOnlyDictionary<string, string>?> facts)
{
    /// <summary>A verdict per claim, in their order.</summary>
    public IReadOnlyList<Verdict> Judgements(ClaimFile file) => [.. file.Claims.Select(Judgement)];

    private Verdict Judgement(Claim claim)
    {
        if (claim.NotRun is { } reason)
        {
            return Verdict.NotRun(claim, reason);
        }

        if (facts(claim.Experiment!) is not { } known)
        {
            return Verdict.NotRun(claim, $"{claim.Experiment} has no results in this run");
        }

        var data = known.GetValueOrDefault(DataOrigin.Fact, "data of unknown origin");
        if (data is not (DataOrigin.Published or DataOrigin.Phantom))
        {
            return Verdict.NotRun(claim, $"neither the published data nor the default phantom: {data}");
        }

        if (data == DataOrigin.Phantom && claim.Tolerance.Phantom is null)
        {
            return Verdict.NotRun(claim, "is about the published data, which are gated");
        }
        // Never "reproduced" on slices that nobody has published numbers for.
        if (known.TryGetValue(DataOrigin.DownsampledFact, out var smaller) && !(claim.AnySize && data == DataOrigin.Phantom))
        {
            return Verdict.NotRun(claim, $"slices were made smaller ({smaller}), and the claim is about whole ones");
        }

        var path = Path.Combine(resultsFolder, claim.Experiment!, claim.Table);
        if (!File.Exists(path))
        {
            return Verdict.NotRun(claim, $"{claim.Experiment} wrote no {claim.Table}");
        }

        if (SizeMismatch(claim, TextTable.Read(path)) is { } mismatch)
        {
            return Verdict.NotRun(claim, mismatch);
        }

        return Compare(claim, Measured(claim, path), data);
    }

    private static string? SizeMismatch(Claim claim, TextTable table)
    {
        int[] shape = [table.Rows.Length, claim.Measure.Column is null ? table.Columns.Length - 1 : 1];
        return shape.SequenceEqual(claim.Measure.Shape)
            ? null
            : $"profile too small: {string.Join("×", shape)} values, published {string.Join("×", claim.Measure.Shape)}";
    }

    private double Measured(Claim claim, string path)
    {
        var referencePath = claim.Measure.Reference is { } name ? Path.Combine(expectedFolder, name) : null;
        try
        {
            return claim.Measure.Kind == MeasureKind.TotalVariation
                ? HistogramDistance.TotalVariation(NumericTable.Read(path), NumericTable.Read(referencePath!))
                : Measurement.Of(claim.Measure, ResultGrid.Of(path, claim.Measure), referencePath is null ? null : NumericGrid.Read(referencePath));
        }
        catch (ArgumentException e)
        {
            throw new BadInputException(path, $"cannot be compared for the claim '{claim.Id}': {e.Message}", e);
        }
    }

    private static Verdict Compare(Claim claim, double measured, string data)
    {
        // Nothing to read off: a valley that never drops below its level, an empty range. Never a pass.
        if (double.IsNaN(measured))
        {
            return new(claim, Outcome.Deviates, measured, null, null, "nothing in the table fits the measure");
        }

        var onPublished = data == DataOrigin.Published;
        var tolerance = onPublished ? claim.Tolerance.Published : claim.Tolerance.Phantom!.Value;
        var deviation = claim.Measure.IsDistance ? measured : claim.Expected.Deviation(measured);
        // A tolerance of 0.004 must accept 0.004 whatever the last bit of the subtraction says.
        if (deviation <= tolerance + 1e-12)
        {
            return new(claim, onPublished ? Outcome.Reproduced : Outcome.Consistent, measured, deviation, tolerance, "");
        }

        return new(claim, Outcome.Deviates, measured, deviation, tolerance,
            FormattableString.Invariant($"off by {deviation:0.####}, tolerance {tolerance:0.####}"));
    }
}
