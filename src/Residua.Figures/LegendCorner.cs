namespace Residua.Figures;

/// <summary>Where a legend stands, inside the axes unless said otherwise.</summary>
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

    /// <summary>Right of the axes, which become narrower: where lines or boxes are everywhere.</summary>
    Outside,
}
