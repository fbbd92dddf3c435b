using Residua.Data.Phantoms.Chests;

namespace Residua.Data.Tests.Phantoms.Chests;

[Collection(nameof(ChestSet))]
public sealed class ChestPathologyTests(ChestSet set)
{
    private const int Size = 299;

    public static TheoryData<string> Lists => new(ChestPhantomCohorts.PatientLists);

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_disease_brightens_what_its_mask_says_and_nothing_else(string list) => Assert.All(set.Patients(list), patient =>
    {
        var change = patient.Ill.Zip(patient.Healed, (ill, healed) => ill - healed).ToArray();
        var inside = Enumerable.Range(0, change.Length).Where(at => patient.Mask[at] > 0).ToArray();
        var outside = Enumerable.Range(0, change.Length).Where(at => patient.Mask[at] == 0).ToArray();

        Assert.NotEmpty(inside);
        Assert.InRange(inside.Average(at => change[at]), 0.02, 0.6);
        Assert.InRange(outside.Average(at => Math.Abs(change[at])), 0, 0.012);
        Assert.True(change.Min() > -0.1, $"{change.Min()}: a disease only takes air away");
    });

    [Theory]
    [MemberData(nameof(Lists))]
    public void Masks_are_black_and_white_and_do_not_depend_on_what_is_drawn(string list)
    {
        Assert.DoesNotContain(set.Patients(list).SelectMany(patient => patient.Mask), value => value is not (0 or 1));
        Assert.All(
            ImageList.Read(set.Ill, list).Zip(ImageList.Read(set.Healed, list)),
            pair => Assert.Equal(
                File.ReadAllBytes(ChestSet.MaskOf(pair.First)), File.ReadAllBytes(ChestSet.MaskOf(pair.Second))));
    }

    [Fact]
    public void Sizes_are_those_of_the_literature()
    {
        // RSNA: boxes of 218×329 of 1024 pixels, 1.59 of them on average, are 11 % of the picture; what they enclose is less.
        Assert.InRange(set.Patients("test_opacity").Average(patient => Share(patient.Mask)), 0.03, 0.11);
        Assert.InRange(set.Patients("test_ground_glass").Average(patient => Share(patient.Mask)), 0.06, 0.25);
        Assert.InRange(set.Patients("test_effusion").Average(patient => Share(patient.Mask)), 0.02, 0.15);
    }

    [Fact]
    public void Fluid_gathers_below() => Assert.All(
        set.Patients("test_effusion"), patient => Assert.InRange(Places(patient.Mask).Average(place => place.Row), 170, 298));

    [Fact]
    public void Ground_glass_is_fainter_than_consolidation_and_mostly_on_both_sides()
    {
        var both = set.Patients("test_ground_glass").Count(
            patient => Places(patient.Mask).Any(place => place.Column < 120)
                && Places(patient.Mask).Any(place => place.Column > 180));
        double Change(string list) => set.Patients(list).Average(patient => Enumerable.Range(0, Size * Size)
            .Where(at => patient.Mask[at] > 0).Average(at => patient.Ill[at] - patient.Healed[at]));

        Assert.InRange(both, 7, 12);
        Assert.True(Change("test_ground_glass") < 0.75 * Change("test_opacity"));
    }

    private static double Share(float[] mask) => mask.Average();

    private static IEnumerable<(int Row, int Column)> Places(float[] mask) =>
        Enumerable.Range(0, mask.Length).Where(at => mask[at] > 0).Select(at => (at / Size, at % Size));
}
