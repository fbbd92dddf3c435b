namespace Residua.Figures;

/// <summary>How the values of a <see cref="Panel"/> become colours.</summary>
public enum ColourMap
{
    /// <summary>From black to white; missing values are magenta, which no grey image has.</summary>
    Grey,

    /// <summary>matplotlib's "inferno", from black over purple and orange to pale yellow; missing values are white.</summary>
    Inferno,
}
