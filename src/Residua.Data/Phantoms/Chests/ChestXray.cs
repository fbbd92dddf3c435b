namespace Residua.Data.Phantoms.Chests;

/// <summary>
/// Draws one chest X-ray: tissue, less the lungs' air, with what the lungs hold, bones and devices, then exposed.
/// </summary>
internal static class ChestXray
{
    private const double AirGain = 0.47; // what a ray through the thickest lung is less attenuated than through soft tissue
    private const double LeastFilling = 0.05; // of the thickest lung's air; less is not seen among ribs
    private const double LeastShare = 0.004; // of the picture: 2 cm by 2 cm
    private const int MostAttempts = 50;
    private const double Mottle = 0.012; // vessels that are too small to be seen one by one

    /// <summary>Draws it.</summary>
    /// <param name="key">Of all its random streams.</param>
    /// <param name="pathology">The disease; null: healthy.</param>
    /// <param name="isHealed">Whether the disease is only marked.</param>
    public static DrawnPicture Draw(ulong key, ChestPathology? pathology, bool isHealed)
    {
        var traits = new ChestTraits(new Dice(Dice.Branch(key, (long)ChestStream.Traits)));
        var anatomy = ChestAnatomy.Draw(traits, key);
        var (finding, mask) = pathology is null ? (null, null) : Find(anatomy, pathology, key);
        var tree = PulmonaryTree.Draw(anatomy.Frame, traits, key);
        var bones = new Skeleton(anatomy, traits, key).Draw();
        var devices = Devices.Draw(anatomy.Frame, key, pathology is not null);
        var levels = new ChestExposure(key).Take(Attenuation(anatomy, isHealed ? null : finding, tree, bones, devices, key));
        return new(levels, mask);
    }

    // What hides behind heart and diaphragm altogether is in no published list: nobody saw it.
    private static (ChestFinding Finding, byte[] Mask) Find(ChestAnatomy anatomy, ChestPathology pathology, ulong key)
    {
        for (var attempt = 0; ; attempt++)
        {
            var finding = pathology.Grow(anatomy, Dice.Branch(key, -1 - attempt));
            var mask = new byte[finding.Extent.Length];
            for (var at = 0; at < mask.Length; at++)
            {
                var isVisible = finding.Extent[at] > 0.5f && finding.Filling[at] * anatomy.Air[at] > LeastFilling;
                mask[at] = isVisible ? byte.MaxValue : (byte)0;
            }

            if (attempt == MostAttempts || mask.Count(level => level > 0) > LeastShare * mask.Length)
            {
                return (finding, mask);
            }
        }
    }

    private static float[] Attenuation(
        ChestAnatomy anatomy, ChestFinding? finding, PulmonaryTree tree, float[] bones, float[] devices, ulong key)
    {
        var (mottle, tissue) = (new float[bones.Length], new float[bones.Length]);
        new PlaneNoise(Dice.Branch(key, (long)ChestStream.Mottle), 2.6).Fill(mottle, ChestFrame.Size);
        new PlaneNoise(Dice.Branch(key, (long)ChestStream.Tissue), 24).Fill(tissue, ChestFrame.Size);
        var sum = new float[bones.Length];
        for (var at = 0; at < sum.Length; at++)
        {
            var body = anatomy.Tissue[at];
            if (body > 0)
            {
                var filling = finding?.Filling[at] ?? 0;
                var air = anatomy.Air[at] * (1 - (double)filling);
                // Vessels show against air; bronchi against what has lost its own.
                var drawing = (anatomy.Pleura[at] * (1 - (0.75 * filling)) * tree.Vessels[at]) + (Mottle * air * mottle[at]);
                var bronchi = finding is { KeepsBronchi: true } ? 0.17 * filling * tree.Bronchi[at] * anatomy.Air[at] : 0;
                body += (float)(drawing + bones[at] + (0.012 * body * tissue[at]) - (AirGain * (air + bronchi)));
            }

            sum[at] = Math.Max(0, body) + devices[at];
        }

        return sum;
    }
}
