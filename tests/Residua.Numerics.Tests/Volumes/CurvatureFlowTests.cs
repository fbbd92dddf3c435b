using Residua.Numerics.Tests.Infra;

namespace Residua.Numerics.Tests.Volumes;

public class CurvatureFlowTests
{
    private static readonly VolumeShape Shape = new(13, 6, 5);
    private static readonly Volume Noise = new(Sample.Image(13 * 6 * 5, seed: 4), Shape);

    [Fact]
    public void A_ball_shrinks_by_its_mean_curvature()
    {
        // The level surface of radius r moves inwards at 2/r: of I = −r that is a change of −2/r a unit of time.
        var shape = new VolumeShape(41, 41, 41);
        var ball = new float[shape.Length];
        for (var at = 0; at < ball.Length; at++)
        {
            double x = (at % 41) - 20, y = (at / 41 % 41) - 20, z = (at / 1681) - 20;
            ball[at] = (float)-Math.Sqrt((x * x) + (y * y) + (z * z));
        }

        var smooth = CurvatureFlow.Smooth(new(ball, shape), (1, 1, 1), iterations: 1);

        var at15 = shape.IndexOf(32, 29, 20); // 12, 9, 0 from the centre
        Assert.Equal(-15 - (0.125 * 2 / 15), smooth.Voxels.Span[at15], 1e-4);
    }

    [Fact]
    public void Planes_and_constants_stay()
    {
        var plane = new float[Shape.Length];
        for (var at = 0; at < plane.Length; at++)
        {
            plane[at] = 3 + (2 * (at % 13)) - (at / 13 % 6);
        }

        var smooth = CurvatureFlow.Smooth(new(plane, Shape), (1, 1, 1), iterations: 1).Voxels.ToArray();
        Assert.Equal(plane[Shape.IndexOf(5, 3, 2)], smooth[Shape.IndexOf(5, 3, 2)]);

        var constant = Enumerable.Repeat(7f, Shape.Length).ToArray();
        Assert.Equal(constant, CurvatureFlow.Smooth(new(constant, Shape), (1, 1, 1)).Voxels.ToArray());
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 9, 4)]
    [InlineData(17, 1, 2)]
    [InlineData(33, 5, 7)]
    public void Equals_the_formula_voxel_by_voxel(int x, int y, int z)
    {
        var shape = new VolumeShape(x, y, z);
        var noise = new Volume(Sample.Image(shape.Length, seed: 9), shape);

        var smooth = CurvatureFlow.Smooth(noise, (0.9, 1.1, 1.2), iterations: 2, timeStep: 0.1f);

        var expected = NaiveCurvatureFlow.Step(NaiveCurvatureFlow.Step(noise, [0.9, 1.1, 1.2], 0.1), [0.9, 1.1, 1.2], 0.1);
        Assert.All(Enumerable.Range(0, shape.Length), at => Assert.Equal(expected.Voxels.Span[at], smooth.Voxels.Span[at], 1e-6));
    }

    [Fact]
    public void Threads_change_nothing_and_the_input_stays()
    {
        var before = Noise.Voxels.ToArray();

        var smooth = CurvatureFlow.Smooth(Noise, (1, 2, 1), threads: 3).Voxels.ToArray();

        Assert.Equal(smooth, CurvatureFlow.Smooth(Noise, (1, 2, 1)).Voxels.ToArray());
        Assert.Equal(before, Noise.Voxels.ToArray());
        Assert.Equal(before, CurvatureFlow.Smooth(Noise, (1, 1, 1), iterations: 0).Voxels.ToArray());
    }

    [Theory]
    [InlineData(0, 1, 1, 0.1f)]
    [InlineData(1, -1, 1, 0.1f)]
    [InlineData(1, 1, double.NaN, 0.1f)]
    [InlineData(1, 1, double.PositiveInfinity, 0.1f)]
    [InlineData(1, 1, 1, 0f)]
    [InlineData(1, 1, 1, float.NaN)]
    public void Impossible_steps_are_refused(double x, double y, double z, float timeStep) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CurvatureFlow.Smooth(Noise, (x, y, z), 1, timeStep));

    [Fact]
    public void Bad_volumes_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CurvatureFlow.Smooth(Noise, (1, 1, 1), iterations: -1));
        Assert.Throws<ArgumentException>(() => CurvatureFlow.Smooth(new(new float[5], Shape), (1, 1, 1)));
        Assert.Throws<ArgumentException>(() => CurvatureFlow.Smooth(new(Array.Empty<float>(), default), (1, 1, 1)));
        Assert.Throws<ArgumentException>(() => CurvatureFlow.Smooth(new(new float[] { 1, float.NaN }, new(2, 1, 1)), (1, 1, 1)));
    }
}
