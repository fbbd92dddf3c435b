using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Own parameters first, then those of the children; one that is shared is listed once.</summary>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
                foreach (var (prefix, module) in SelfAndModules("", recurse))
                {
                    foreach (var (name, parameter) in module._parameters)
                    {
                        if (seen.Add(parameter))
                        {
                            yield return (prefix + name, parameter);
                        }
                    }
                }
            }

            public virtual IEnumerable<Parameter> parameters(bool recurse = true) =>
                named_parameters(recurse).Select(named => named.parameter);

            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(
                bool recurse = true, bool include_nonpersistent = true)
            {
                var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
                foreach (var (prefix, module) in SelfAndModules("", recurse))
                {
                    foreach (var (name, (buffer, persistent)) in module._buffers)
                    {
                        if ((persistent || include_nonpersistent) && seen.Add(buffer))
                        {
                            yield return (prefix + name, buffer);
                        }
                    }
                }
            }

            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(named => named.buffer);

            /// <summary>This one, its children and theirs.</summary>
            public virtual IEnumerable<Module> modules() => SelfAndModules("", recurse: true).Select(entry => entry.Module);

            public virtual IEnumerable<(string name, Module module)> named_children() =>
                _children.Select(child => (child.Key, child.Value));

            /// <summary>Each module before its children, this one first; the prefix ends in a dot or is empty.</summary>
            private IEnumerable<(string Prefix, Module Module)> SelfAndModules(string prefix, bool recurse)
            {
                yield return (prefix, this);
                if (!recurse)
                {
                    yield break;
                }

                foreach (var (name, child) in _children)
                {
                    foreach (var descendant in child.SelfAndModules($"{prefix}{name}.", recurse))
                    {
                        yield return descendant;
                    }
                }
            }
        }
    }
}
