using System.Globalization;
using Residua.Data;
using Residua.Models;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Doctor;

/// <summary>What the models run on.</summary>
internal static class EngineFindings
{
    public static IEnumerable<Finding> All(ReproductionOptions options)
    {
        string version;
        try
        {
            version = Engine.Version;
        }
        catch (BadInputException missing)
        {
            return [new("Packages", Health.Good, Engine.Packages), new("libtorch", Health.Bad, missing.Message, Engine.Mend)];
        }

        var threads =
            string.Create(CultureInfo.InvariantCulture, $"{version}, {options.Threads ?? Environment.ProcessorCount} threads");
        var devices = string.Join(", ", Engine.Devices);
        return
        [
            new("Packages", Health.Good, Engine.Packages),
            new("libtorch", Health.Good, threads),
            Engine.Blas.Slowness is { } slowness
                ? new("BLAS", Health.Optional, slowness, Blas.Mend)
                : new("BLAS", Health.Good, Engine.Blas.Name),
            devices == "cpu"
                ? new("Devices", Health.Optional, "cpu; a GPU only makes training quicker", Engine.CudaMend)
                : new("Devices", Health.Good, devices),
        ];
    }
}
