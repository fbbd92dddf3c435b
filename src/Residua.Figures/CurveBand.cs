namespace Residua.Figures;

/// <summary>A shaded band around a curve, such as the interval of a mean.</summary>
/// <param name="Low">Lower ends, as many as the curve has values; the band has a gap where one is NaN.</param>
/// <param name="High">Upper ends.</param>
public sealed record CurveBand(double[] Low, double[] High);
