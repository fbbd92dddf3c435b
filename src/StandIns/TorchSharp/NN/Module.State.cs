namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Parameters and persistent buffers by name, module by module, in PyTorch's order.</summary>
            public virtual Dictionary<string, Tensor> state_dict(
                Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                foreach (var (path, module) in SelfAndModules(string.IsNullOrEmpty(prefix) ? "" : prefix + ".", recurse: true))
                {
                    foreach (var (name, parameter) in module._parameters)
                    {
                        destination.TryAdd(path + name, parameter);
                    }

                    foreach (var (name, (buffer, persistent)) in module._buffers)
                    {
                        if (persistent)
                        {
                            destination.TryAdd(path + name, buffer);
                        }
                    }
                }
                return destination;
            }

            /// <exception cref="InvalidOperationException">
            /// A tensor is missing or of another shape, or one is left over:
            /// the first that differs is named, and nothing is loaded.
            /// </exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                var own = state_dict();
                foreach (var name in skip ?? [])
                {
                    own.Remove(name);
                }

                var missing = own.Keys.Where(name => !source.ContainsKey(name)).ToList();
                var unexpected = source.Keys.Where(name => !own.ContainsKey(name) && skip?.Contains(name) != true).ToList();

                foreach (var (name, tensor) in own)
                {
                    Check(name, tensor, source.GetValueOrDefault(name), strict);
                }

                if (strict && unexpected.Count > 0)
                {
                    throw new InvalidOperationException($"{unexpected[0]} {Text(source[unexpected[0]])} is not in the module.");
                }

                using var noGrad = no_grad();
                foreach (var (name, tensor) in own)
                {
                    if (source.TryGetValue(name, out var value))
                    {
                        tensor.copy_(value);
                    }
                }
                return (missing, unexpected);
            }

            private static void Check(string name, Tensor own, Tensor? given, bool strict)
            {
                if (given is null && strict)
                {
                    throw new InvalidOperationException($"{name} {Text(own)} is missing in the state to load.");
                }
                // copy_ would broadcast
                if (given is not null && !given.shape.AsSpan().SequenceEqual(own.shape))
                {
                    throw new InvalidOperationException(
                        $"{name} is {Text(given)} in the state to load and {Text(own)} in the module.");
                }
            }

            private static string Text(Tensor tensor) => $"({string.Join(", ", tensor.shape)})";
        }
    }
}
