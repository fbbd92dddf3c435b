namespace Residua.Data.Phantoms.Heads;

/// <summary>A disease, drawn for one patient before there is a head.</summary>
internal abstract class Pathology
{
    /// <summary>What it pushes away; null, the default: nothing.</summary>
    public virtual MassEffect? Mass => null;

    /// <summary>Draws it into a head.</summary>
    public abstract Lesion Grow(HeadAnatomy head);
}
