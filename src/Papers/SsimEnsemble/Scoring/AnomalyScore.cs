using System.Globalization;

namespace Residua.Papers.SsimEnsemble.Scoring;

/// <summary>How input and reconstruction are compared: <c>l1</c>, <c>ssim-</c> and a sigma, or <c>ensemble</c>.</summary>
public sealed record AnomalyScore
{
    private const string SsimPrefix = "ssim-";

    private AnomalyScore(string name, double? sigma = null) => (Name, Sigma) = (name, sigma);

    /// <summary>|x − r|, which is not multiplied by the mask.</summary>
    public static AnomalyScore L1 { get; } = new("l1");

    /// <summary>One minus the ensemble of the similarities at several sigmas, times the mask.</summary>
    public static AnomalyScore Ensemble { get; } = new("ensemble");

    /// <summary>As in tables and options.</summary>
    public string Name { get; }

    /// <summary>The window's sigma of a single similarity; null of the others.</summary>
    public double? Sigma { get; }

    /// <summary>One minus the similarity at one sigma, times the mask.</summary>
    /// <param name="sigma">Standard deviation of the window in voxels, more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sigma"/> is not positive and finite.</exception>
    public static AnomalyScore Ssim(double sigma) => sigma > 0 && double.IsFinite(sigma)
        ? new(string.Create(CultureInfo.InvariantCulture, $"{SsimPrefix}{sigma}"), sigma)
        : throw new ArgumentOutOfRangeException(nameof(sigma), sigma, "A sigma is more than 0 and finite.");

    /// <summary>All scores of some sigmas: l1, each sigma alone, the ensemble.</summary>
    public static IReadOnlyList<AnomalyScore> All(IEnumerable<double> sigmas) => [L1, .. sigmas.Select(Ssim), Ensemble];

    /// <summary>The score of a name.</summary>
    /// <returns>Null if there is none.</returns>
    public static AnomalyScore? Parse(string name)
    {
        if (name == L1.Name || name == Ensemble.Name)
        {
            return name == L1.Name ? L1 : Ensemble;
        }

        return name.StartsWith(SsimPrefix, StringComparison.Ordinal)
            && double.TryParse(name[SsimPrefix.Length..], CultureInfo.InvariantCulture, out var sigma)
            && sigma > 0 && double.IsFinite(sigma)
            ? Ssim(sigma)
            : null;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
