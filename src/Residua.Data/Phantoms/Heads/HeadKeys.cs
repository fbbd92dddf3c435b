namespace Residua.Data.Phantoms.Heads;

/// <summary>The keys of a head's random streams.</summary>
internal static class HeadKeys
{
    /// <summary>The key of one of a head's streams.</summary>
    public static ulong Of(ulong key, HeadStream stream) => Dice.Branch(key, (long)stream);
}
