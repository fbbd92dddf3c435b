using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static Generator manual_seed(long seed)
    {
        Failure.IfNegative(Shim.ManualSeed((ulong)seed));
        return Generator.Default;
    }

    public static Tensor get_rng_state() => Generator.Default.get_state();

    public static void set_rng_state(Tensor new_state) => Generator.Default.set_state(new_state);

    /// <summary>A random stream on the CPU.</summary>
    public class Generator : IDisposable
    {
        public Generator(ulong seed = 0, Device? device = null) => Handle = Failure.IfNull(Shim.NewGenerator(seed));

        private Generator(nint handle) => Handle = handle;

        public static Generator Default => new(Failure.IfNull(Shim.DefaultGenerator()));

        public nint Handle { get; private set; }

        public Tensor get_state() => new(Failure.IfNull(Shim.GeneratorState(Handle)));

        public void set_state(Tensor value)
        {
            Failure.IfNegative(Shim.SetGeneratorState(Handle, value.Handle));
            GC.KeepAlive(value);
        }

        public Generator manual_seed(long seed)
        {
            Failure.IfNegative(Shim.Seed(Handle, (ulong)seed));
            return this;
        }

        public long initial_seed() => (long)Shim.InitialSeed(Handle);

        ~Generator() => Free();

        public void Dispose()
        {
            Free();
            GC.SuppressFinalize(this);
        }

        private void Free()
        {
            if (Handle != 0)
            {
                Shim.FreeGenerator(Handle);
            }

            Handle = 0;
        }
    }
}
