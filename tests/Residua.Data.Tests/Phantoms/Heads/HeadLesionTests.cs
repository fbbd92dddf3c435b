namespace Residua.Data.Tests.Phantoms.Heads;

/// <summary>Lesions are as large, as many and as bright as the literature says of the sets that they stand for.</summary>
[Collection(nameof(HeadCohort))]
public sealed class HeadLesionTests(HeadCohort cohort)
{
    // Ranges as published, with room below for lesions that are cut off by fluid; medians of ten subjects scatter.
    [Theory]
    [InlineData("Brats21", 9, 225, 50, 140)]
    [InlineData("MSLUB", 0.2, 60, 4, 35)]
    [InlineData("ATLAS_v2", 0.1, 185, 2, 40)]
    [InlineData("WMH", 0.4, 72, 4, 30)]
    public void Volumes_lie_in_the_published_range(string set, double least, double most, double medianFrom, double medianTo)
    {
        var volumes = cohort.Patients(set, "t1").Select(patient => patient.Millilitres).Order().ToArray();

        Assert.All(volumes, volume => Assert.InRange(volume, least, most));
        Assert.InRange((volumes[4] + volumes[5]) / 2, medianFrom, medianTo);
        Assert.True(volumes[^1] > 2 * volumes[0], string.Join(' ', volumes));
    }

    // Faint beside grey matter, clear beside the white matter in which most lie.
    [Theory]
    [InlineData("Brats21", "t2", 1.5, 3.6)]
    [InlineData("MSLUB", "t2", 1.3, 3.2)]
    [InlineData("Brats21", "t1", 0.3, 0.85)]
    [InlineData("MSLUB", "t1", 0.5, 0.9)]
    [InlineData("ATLAS_v2", "t1", 0.2, 0.75)]
    [InlineData("WMH", "t1", 0.5, 0.9)]
    public void Lesions_are_bright_on_T2_and_dark_on_T1(string set, string modality, double least, double most) => Assert.All(
        cohort.Patients(set, modality).Where(patient => patient.Segmentation.Pixels.Any(share => share > 0.95)), patient =>
        {
            var white = patient.Level(modality == "t1" ? 80 : 15);
            Assert.InRange(patient.LesionLevel / white, least, most);
        });

    [Theory]
    [InlineData("Brats21")]
    [InlineData("ATLAS_v2")]
    public void A_tumour_and_a_stroke_are_one_piece(string set) => Assert.All(cohort.Patients(set, "t1"), patient =>
    {
        var pieces = patient.Pieces();
        Assert.True(pieces.Max() >= 0.9 * pieces.Sum(), string.Join(' ', pieces));
    });

    [Theory]
    [InlineData("MSLUB")]
    [InlineData("WMH")]
    public void Plaques_and_hyperintensities_are_many(string set) => Assert.All(cohort.Patients(set, "t1"), patient =>
        Assert.InRange(patient.Pieces().Count, patient.Millilitres < 2 ? 1 : 4, 400));

    [Fact]
    public void More_multiple_sclerosis_is_more_plaques()
    {
        var patients = cohort.Patients("MSLUB", "t1").OrderBy(patient => patient.Millilitres).ToArray();

        Assert.True(patients[^1].Pieces().Count > 2 * patients[0].Pieces().Count);
    }

    [Theory]
    [InlineData("Brats21")]
    [InlineData("MSLUB")]
    [InlineData("ATLAS_v2")]
    [InlineData("WMH")]
    public void Segmentations_lie_inside_the_mask_and_have_fractions(string set)
    {
        foreach (var (image, mask, segmentation) in cohort.Patients(set, "t1"))
        {
            Assert.DoesNotContain(segmentation.Pixels.Zip(mask.Pixels), voxel => voxel.First < 0 || voxel.First > voxel.Second);
            Assert.Contains(segmentation.Pixels, share => share is > 0 and < 1);
            Assert.Equal(image.Pixels.Length, segmentation.Pixels.Length);
        }
    }

    [Fact]
    public void A_tumour_lies_in_one_hemisphere() => Assert.All(cohort.Patients("Brats21", "t2"), patient =>
    {
        var segmentation = patient.Segmentation;
        var halves = new double[2];
        for (var at = 0; at < segmentation.Pixels.Length; at++)
        {
            halves[at / segmentation.Width % segmentation.Height < segmentation.Height / 2 ? 0 : 1] += segmentation.Pixels[at];
        }

        Assert.True(halves.Max() > 0.75 * halves.Sum());
    });
}
