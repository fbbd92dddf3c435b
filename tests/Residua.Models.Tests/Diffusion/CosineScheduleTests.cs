using System.Globalization;
using System.Text.Json;

namespace Residua.Models.Tests.Diffusion;

public class CosineScheduleTests
{
    private static readonly CosineSchedule Schedule = new(1000);

    [Theory]
    [InlineData("betas")]
    [InlineData("alphas_cumprod")]
    [InlineData("sqrt_alphas_cumprod")]
    [InlineData("sqrt_one_minus_alphas_cumprod")]
    public void Chosen_timesteps_are_the_originals(string name)
    {
        var golden = DiffusionGoldens.Read("schedule.json");
        var indices = golden.GetProperty("indices").Deserialize<int[]>()!;
        var values = golden.GetProperty(name).GetProperty("values").Deserialize<double[]>()!;

        Assert.All(indices.Zip(values), entry => AssertClose(entry.First, entry.Second, Of(name)[entry.First]));
        Assert.Equal(golden.GetProperty(name).GetProperty("sum").GetDouble(), Of(name).Sum(value => (double)value), 1e-4);
    }

    [Fact]
    public void All_timesteps_are_the_originals()
    {
        string[] names = ["betas", "alphas_cumprod", "sqrt_alphas_cumprod", "sqrt_one_minus_alphas_cumprod"];
        var rows = File.ReadLines(DiffusionGoldens.PathOf("diffusion", "schedule_all.csv")).Skip(1)
            .Select(line => line.Split(',')).ToArray();

        Assert.Equal(1000, rows.Length);
        foreach (var row in rows)
        {
            var timestep = int.Parse(row[0], CultureInfo.InvariantCulture);
            Assert.All(names.Zip(row.Skip(1)), entry => AssertClose(
                timestep, double.Parse(entry.Second, CultureInfo.InvariantCulture), Of(entry.First)[timestep]));
        }
    }

    private static float[] Of(string name) => name switch
    {
        "betas" => Schedule.Betas,
        "alphas_cumprod" => Schedule.Cumulative,
        "sqrt_alphas_cumprod" => Schedule.Signal,
        _ => Schedule.Noise,
    };

    // At the last timestep ᾱ is 2e-9, a difference of numbers near 1.
    private static void AssertClose(int timestep, double expected, double actual) =>
        Assert.Equal(expected, actual, Math.Abs(expected) * (timestep == 999 ? 1e-4 : 1e-7));
}
