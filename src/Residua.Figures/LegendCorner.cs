namespace Residua.Figures;

/// <summary>Where a legend stands inside the axes.</summary>
public enum LegendCorner
{
    /// <summary>No legend.</summary>
    None,

    /// <summary>Lower right.</summary>
    LowerRight,

    /// <summary>Upper right.</summary>
    UpperRight,

    /// <summary>Lower left.</summary>
    LowerLeft,

    /// <summary>Upper left.</summary>
    UpperLeft,
}
