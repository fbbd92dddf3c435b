using System.Reflection;
using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            private readonly OrderedDictionary<string, Parameter> _parameters = [];
            private readonly OrderedDictionary<string, (Tensor Tensor, bool Persistent)> _buffers = [];
            private readonly OrderedDictionary<string, Module> _children = [];
            private bool _areComponentsRegistered;

            public virtual void register_parameter(string name, Parameter param)
            {
                ArgumentNullException.ThrowIfNull(param);
                if (!_parameters.TryAdd(name, param))
                {
                    throw new InvalidOperationException($"Parameter {name} is already registered.");
                }
            }

            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                if (!_buffers.TryAdd(name, (tensor, persistent)))
                {
                    throw new InvalidOperationException($"Tensor {name} is already registered.");
                }
            }

            public virtual void register_module(string name, Module submodule)
            {
                submodule.RegisterComponents();
                AddChild(name, submodule);
            }

            private protected void AddChild(string name, Module child)
            {
                if (name.Length == 0 || name.Contains('.', StringComparison.Ordinal))
                {
                    throw new ArgumentException($"A module's name is not empty and has no dot in it: '{name}'.", nameof(name));
                }

                if (!_children.TryAdd(name, child))
                {
                    throw new InvalidOperationException($"Sub-module {name} is already registered.");
                }
            }

            /// <summary>Registers what the fields hold; to be called at the end of a constructor, when they are filled.</summary>
            protected virtual void RegisterComponents()
            {
                if (_areComponentsRegistered)
                {
                    return;
                }

                foreach (var field in Fields())
                {
                    var name = field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name;
                    if (_children.ContainsKey(name) || _parameters.ContainsKey(name) || _buffers.ContainsKey(name))
                    {
                        continue;
                    }

                    Register(name, field.GetValue(this));
                }
                _areComponentsRegistered = true;
            }

            private void Register(string name, object? component)
            {
                if (component is Module module)
                {
                    register_module(name, module);
                }
                else if (component is Parameter parameter) // a tensor, too: asked first
                {
                    register_parameter(name, parameter);
                }
                else if (component is Tensor buffer)
                {
                    register_buffer(name, buffer);
                }
            }

            /// <summary>The derived type's fields in the order of their declaration, then those of its base types.</summary>
            private IEnumerable<FieldInfo> Fields()
            {
                const BindingFlags Own =
                    BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;
                for (var type = GetType(); type != typeof(Module); type = type.BaseType!)
                {
                    foreach (var field in type.GetFields(Own))
                    {
                        yield return field;
                    }
                }
            }
        }
    }
}
