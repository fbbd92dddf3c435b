using Residua.Data.Phantoms.Chests;

namespace Residua.Data.Tests.Phantoms.Chests;

[Collection(nameof(ChestSet))]
public sealed class ChestAnatomyTests(ChestSet set)
{
    private const int Size = 299;

    [Fact]
    public void Lungs_are_darker_than_what_lies_about_them() => Assert.All(set.Healthy, picture =>
    {
        var right = Mean(picture, 90, 150, 65, 105);
        var left = Mean(picture, 90, 150, 195, 235);
        var mediastinum = Mean(picture, 90, 150, 140, 160);
        var belly = Mean(picture, 275, 290, 110, 190);

        Assert.InRange(right, 0.08, 0.6);
        Assert.InRange(left, 0.08, 0.6);
        Assert.True(mediastinum > Math.Max(left, right) + 0.15, $"mediastinum {mediastinum}, lungs {right} and {left}");
        Assert.True(belly > Math.Max(left, right) + 0.15, $"belly {belly}, lungs {right} and {left}");
    });

    [Fact]
    public void The_heart_lies_left()
    {
        // Above the diaphragm, where only the heart's left half reaches.
        var more = set.Healthy.Count(picture => Mean(picture, 175, 200, 182, 204) > Mean(picture, 175, 200, 95, 117));

        Assert.InRange(more, 10, 12);
    }

    [Fact]
    public void Ribs_alternate_with_the_spaces_between_them() => Assert.All(set.Healthy, picture =>
    {
        // Along a line down the outer lung, the slope of a smoothed profile changes its sign at each rib.
        var profile = Enumerable.Range(60, 130).Select(row => Mean(picture, row - 1, row + 2, 72, 76)).ToArray();
        var slopes = Enumerable.Range(3, profile.Length - 6).Select(i => Math.Sign(profile[i + 3] - profile[i - 3])).ToArray();
        var turns = slopes.Zip(slopes.Skip(1)).Count(pair => pair.First != pair.Second);

        Assert.InRange(turns, 6, 60);
    });

    [Fact]
    public void People_and_exposures_differ()
    {
        var people = set.Healthy;
        var differences =
            from first in Enumerable.Range(0, people.Count)
            from second in Enumerable.Range(first + 1, people.Count - first - 1)
            select people[first].Zip(people[second], (a, b) => Math.Abs(a - b)).Average();

        Assert.All(differences, difference => Assert.InRange(difference, 0.03, 0.4));
        Assert.InRange(people.Max(picture => picture.Average()) - people.Min(picture => picture.Average()), 0.05, 0.5);
    }

    [Fact]
    public void What_is_no_chest_looks_like_none()
    {
        var chest = Enumerable.Range(0, Size * Size).Select(at => set.Healthy.Average(picture => picture[at])).ToArray();
        var worst = set.Healthy.Max(picture => picture.Zip(chest, (a, b) => Math.Abs(a - b)).Average());

        var others = ChestPhantomCohorts.OtherLists.SelectMany(list => ImageList.Read(set.Ill, list));
        Assert.All(others, other => Assert.True(
            ChestSet.Picture(other).Zip(chest, (a, b) => Math.Abs(a - b)).Average() > worst, other));
    }

    private static double Mean(float[] picture, int top, int bottom, int left, int right)
    {
        var sum = 0.0;
        for (var row = top; row < bottom; row++)
        {
            for (var column = left; column < right; column++)
            {
                sum += picture[(row * Size) + column];
            }
        }

        return sum / ((bottom - top) * (right - left));
    }
}
