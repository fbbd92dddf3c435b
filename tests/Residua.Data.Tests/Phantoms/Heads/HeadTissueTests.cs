namespace Residua.Data.Tests.Phantoms.Heads;

[Collection(nameof(HeadCohort))]
public sealed class HeadTissueTests(HeadCohort cohort)
{
    private IEnumerable<(SliceStack T1, SliceStack T2, SliceStack Mask)> Healthy() =>
        cohort.List("IXI_train_fold0").Rows.Select(row => (
            cohort.Read(row[4]), cohort.Read(row[4].Replace("t1", "t2", StringComparison.Ordinal)), cohort.Read(row[5])));

    [Fact]
    public void From_white_matter_to_fluid_T1_falls_and_T2_rises() => Assert.All(Healthy(), head =>
    {
        // On T2 fluid is the bright end and white matter the dark one; if T1 shows the same anatomy, the order turns round.
        var order = Enumerable.Range(0, head.Mask.Pixels.Length).Where(at => head.Mask.Pixels[at] == 1)
            .OrderBy(at => head.T2.Pixels[at]).ToArray();
        double Mean(double from, double to, SliceStack image) =>
            order[(int)(from * order.Length)..(int)(to * order.Length)].Average(at => image.Pixels[at]);
        var (white, grey, fluid) = (Mean(0.02, 0.2, head.T1), Mean(0.5, 0.7, head.T1), Mean(0.98, 1, head.T1));

        Assert.True(white > 1.15 * grey, $"white {white}, grey {grey} on T1");
        Assert.True(grey > 1.4 * fluid, $"grey {grey}, fluid {fluid} on T1");
        Assert.True(Mean(0.98, 1, head.T2) > 1.6 * Mean(0.5, 0.7, head.T2));
        Assert.True(Mean(0.5, 0.7, head.T2) > 1.3 * Mean(0.02, 0.2, head.T2));
    });

    [Fact]
    public void Both_images_of_a_subject_show_one_brain()
    {
        var heads = Healthy().ToArray();

        Assert.All(heads, head => Assert.InRange(Correlation(head.T1, head.T2, head.Mask), -1, -0.7));
    }

    [Fact]
    public void Intracranial_volume_and_tissue_shares_are_those_of_adults() => Assert.All(Healthy(), head =>
    {
        // About 1.2 to 1.9 l, of which nearly half is grey matter, more than a third white, the rest fluid.
        var millilitres = head.Mask.Pixels.Sum(share => (double)share) * 27 / 1000;
        var brain = head.T1.Pixels.Where((_, at) => head.Mask.Pixels[at] == 1).Order().ToArray();
        var white = brain[(int)(0.9 * brain.Length)];

        Assert.InRange(millilitres, 1200, 1900);
        Assert.InRange(brain.Count(level => level > 0.86 * white) / (double)brain.Length, 0.28, 0.5);
        Assert.InRange(brain.Count(level => level < 0.5 * white) / (double)brain.Length, 0.03, 0.25);
    });

    [Fact]
    public void Masks_have_fractions_at_their_border_only_and_images_are_0_outside() => Assert.All(Healthy(), head =>
    {
        var mask = head.Mask.Pixels;
        var fractions = mask.Count(share => share is > 0 and < 1) / (double)mask.Count(share => share > 0);
        Assert.InRange(fractions, 0.03, 0.3);
        Assert.DoesNotContain(
            Enumerable.Range(0, mask.Length), at => mask[at] == 0 && (head.T1.Pixels[at] != 0 || head.T2.Pixels[at] != 0));
        Assert.Equal((head.Mask.Count, head.Mask.Height, head.Mask.Width), (head.T1.Count, head.T1.Height, head.T1.Width));
    });

    [Fact]
    public void No_two_subjects_are_alike()
    {
        var heads = Healthy().ToArray();
        var middles = heads.Select(head => string.Join(' ', head.T1[head.T1.Count / 2].Pixels.ToArray()));

        Assert.Equal(heads.Length, middles.Distinct().Count());
    }

    private static double Correlation(SliceStack one, SliceStack other, SliceStack mask)
    {
        var inside = Enumerable.Range(0, mask.Pixels.Length).Where(at => mask.Pixels[at] == 1).ToArray();
        var (a, b) = (inside.Average(at => one.Pixels[at]), inside.Average(at => other.Pixels[at]));
        double Product(Func<int, double> of) => inside.Sum(of);
        return Product(at => (one.Pixels[at] - a) * (other.Pixels[at] - b))
            / Math.Sqrt(Product(at => Math.Pow(one.Pixels[at] - a, 2)) * Product(at => Math.Pow(other.Pixels[at] - b, 2)));
    }
}
