namespace Residua.Data.Phantoms.Heads;

/// <summary>Caudate nucleus, putamen, pallidum and thalamus: grey matter inside the white.</summary>
internal static class DeepNuclei
{
    private static readonly Ellipsoid Putamen = new(26, 2, 1, 5.5, 16, 9.5);
    private static readonly Ellipsoid Pallidum = new(19.5, -3, -1, 4, 8, 6);
    private static readonly Ellipsoid Thalamus = new(11.5, -18, 7, 8.5, 13.5, 8.5);
    private static readonly Ellipsoid CaudateHead = new(14.5, 15, 5, 5.2, 10, 9);
    private static readonly Capsule CaudateBody = new(new(15, 8, 13), 3.4, new(21, -20, 20), 2);

    /// <summary>Share of grey matter at a place of the atlas, 0 to 1; soft edges of <paramref name="edge"/> mm.</summary>
    public static double Share(double across, double y, double z, double edge)
    {
        var side = Math.Abs(across);
        if (side > 38 || Math.Abs(y + 4) > 36 || Math.Abs(z - 6) > 24)
        {
            return 0;
        }

        // Putamen and pallidum lean: further out behind.
        var lean = side + (0.22 * (y - 2));
        var caudate = Math.Max(CaudateHead.Depth(side, y, z), -CaudateBody.Distance(side, y, z));
        var striatum = SoftStep.At(Math.Max(Putamen.Depth(lean, y, z), caudate), edge);
        var thalamus = 0.62 * SoftStep.At(Thalamus.Depth(side + (0.25 * (y + 18)), y, z), edge + 1.5);
        var pallidum = 0.3 * SoftStep.At(Pallidum.Depth(lean, y, z), edge);
        return Math.Max(Math.Max(striatum, thalamus), pallidum);
    }
}
