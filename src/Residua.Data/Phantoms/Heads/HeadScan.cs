namespace Residua.Data.Phantoms.Heads;

/// <summary>Takes an image of a head: contrast, coil shading, texture, noise, and the scanner's units.</summary>
internal sealed class HeadScan(HeadAnatomy head, Lesion? lesion, ulong key)
{
    private const double TextureSpacing = 5, Texture = 0.018; // mm; relative standard deviation of tissue
    private const double ShadingSpacing = 60, Shading = 0.03; // what the bias correction of the published volumes leaves

    /// <summary>Takes one image.</summary>
    /// <returns>(z, x, y) on the grid, whole numbers as scanners store; 0 outside the brain.</returns>
    public float[] Take(HeadModality modality)
    {
        var own = Dice.Branch(key, (int)modality + 1); // shading, noise and gain differ between the images of a subject
        var contrast = HeadContrast.Of(modality).Vary(new Dice(HeadKeys.Of(own, HeadStream.Levels)));
        var dice = new Dice(HeadKeys.Of(own, HeadStream.Traits));
        var gain = dice.Between(600, 1000);
        var noise = modality == HeadModality.T1 ? dice.Between(0.015, 0.03) : dice.Between(0.01, 0.02);
        var image = new float[head.Grid.Count];
        Paint(image, contrast, modality);
        Expose(image, own, gain, noise);
        return image;
    }

    private void Paint(float[] image, HeadContrast contrast, HeadModality modality)
    {
        for (var voxel = 0; voxel < image.Length; voxel++)
        {
            if (HeadMask.Share(head, voxel) > 0)
            {
                image[voxel] = (float)contrast.Level(head.Fluid[voxel], head.Grey[voxel], head.Deep[voxel]);
            }
        }

        var mottle = new LatticeNoise(HeadKeys.Of(key, HeadStream.Lesion), 4.5);
        foreach (var layer in lesion?.Layers ?? [])
        {
            var level = modality == HeadModality.T1 ? layer.T1 : layer.T2;
            for (var voxel = 0; voxel < image.Length; voxel++)
            {
                if (layer.Share[voxel] > 0)
                {
                    var place = head.Grid.At(voxel);
                    var mottled = level * (1 + (layer.Mottle * mottle.At(place.X, place.Y, place.Z)));
                    image[voxel] += (float)(layer.Share[voxel] * (mottled - image[voxel]));
                }
            }
        }
    }

    private void Expose(float[] image, ulong own, double gain, double noise)
    {
        var grid = head.Grid;
        var shading = new LatticeNoise(HeadKeys.Of(own, HeadStream.Shading), ShadingSpacing);
        var texture = new LatticeNoise(HeadKeys.Of(key, HeadStream.Texture), TextureSpacing);
        var grain = new Grain(grid, HeadKeys.Of(own, HeadStream.Noise));
        var (shade, tissue) = (new float[grid.Plane], new float[grid.Plane]);
        for (var k = 0; k < grid.Z; k++)
        {
            shading.Fill(grid, k, shade);
            texture.Fill(grid, k, tissue);
            var specks = grain.Fill(k);
            for (var at = 0; at < grid.Plane; at++)
            {
                var voxel = (k * grid.Plane) + at;
                var mask = HeadMask.Share(head, voxel);
                if (mask == 0)
                {
                    continue;
                }

                var level = image[voxel] * (1 + (Texture * tissue[at])) * (1 + (Shading * shade[at]));
                level = mask * gain * Math.Abs(level + (noise * specks[at])); // a magnitude image has no negative values
                image[voxel] = (int)(level + 0.5);
            }
        }
    }
}
