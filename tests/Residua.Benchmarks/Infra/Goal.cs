using System.Globalization;

namespace Residua.Benchmarks.Infra;

/// <summary>Something to reach.</summary>
/// <param name="Text">In words.</param>
/// <param name="IsMet">Whether a measurement reaches it; null if it cannot be told.</param>
public sealed record Goal(string Text, Func<Measurement, bool?> IsMet)
{
    /// <summary>At least this many times as fast as the oracle.</summary>
    public static Goal TimesOracle(double factor) =>
        new(string.Create(CultureInfo.InvariantCulture, $"≥ {factor}×"),
            measured => measured.Ratio is { } ratio ? ratio >= factor : null);

    /// <summary>At most this long.</summary>
    public static Goal Seconds(double seconds) =>
        new(string.Create(CultureInfo.InvariantCulture, $"≤ {seconds} s"), measured => measured.Seconds <= seconds);

    /// <summary>At least so many of something per second.</summary>
    public static Goal Rate(double count, double perSecond, string unit) => new(
        string.Create(CultureInfo.InvariantCulture, $"≥ {perSecond / 1e6:0} {unit}"),
        measured => count / measured.Seconds >= perSecond);

    /// <summary>At most this much extra memory per score.</summary>
    public static Goal ExtraBytes(double bytes) =>
        new(string.Create(CultureInfo.InvariantCulture, $"≤ {bytes} B/score"),
            measured => measured.ExtraBytes is { } extra ? extra <= bytes : null);

    /// <summary>No more memory than the oracle's process.</summary>
    public static Goal PeakOfOracle { get; } = new("memory ≤ its", measured => measured.PeakBytes <= measured.Oracle?.PeakBytes);
}
